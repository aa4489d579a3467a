import { describe, expect, it } from 'vitest';
import { stem } from '../../../src/languages/kk/stemmer.ts';
import { KNOWN_NOUNS, OTHER_NOUNS } from './nouns.ts';
import { type NounForm, nounForms } from './paradigm.ts';

/** Each line is one word in its forms. */
const WORDS = `кітап кітабы кітабына кітаптарымыздан кітаптардағы
аяқ аяғы аяғына аяқтар
мектеп мектебі мектепте мектептегі мектептегілерге
жүрек жүрегі жүректің
ауыл ауылдағы ауылдағылар ауылдарда ауылымыз
халық халқы халқына халықтар халқының
ауыз аузы аузында ауызға
орын орны орнында орында орындар
қауіп қаупі қауіптер
үй үйі үйде үйлеріміз
ел еліміз еліміздің елдер елде елі
су суы суда сулар суын
ат аты аттар атқа
ет еті еттен
әкім әкімі әкімін әкімнің әкімдер
маман маманы мамандар маманның
шығын шығыны шығындар шығынды
құрылыс құрылысы құрылысын құрылыстың
қала қаласы қаласының қалалар қаланы
оқушы оқушысы оқушылар оқушының
министрлік министрлігі министрлігінің министрліктер
клуб клубы клубтың клубтар
педагог педагогі педагогтер
автомобиль автомобилі автомобильдер
Тоқаев Тоқаевтың Тоқаевқа Тоқаевпен
Астана Астананың Астанада Астанадан Астанамен
Алматы Алматыда Алматының Алматыға
Қарағанды Қарағандыда Қарағандының
Қазақстан Қазақстанда Қазақстанның Қазақстанды Қазақстаны`;

const WHOLE =
  'астана аурухана мектеп қазақстан алматы атырау үкімет министрлік бағдарлама адам қоғам заң үй ел су доллар';

/** Share of forms that have one term with their noun. */
function share(nouns: readonly string[], which: (form: NounForm) => boolean): number {
  const same = nouns.flatMap((noun) =>
    nounForms(noun)
      .filter(which)
      .map(({ form }) => stem(form) === stem(noun)),
  );
  return same.filter(Boolean).length / same.length;
}

describe('stem', () => {
  it.each(WORDS.split('\n').map((line) => [line]))('gives one term to %s', (line) => {
    const stems = line.split(' ').map((word) => stem(word.toLowerCase()));
    expect(new Set(stems)).toEqual(new Set([stems[0]]));
  });

  it.each(WHOLE.split(' ').map((word) => [word]))('leaves %s whole', (word) => {
    expect(stem(word)).toBe(word);
  });

  it.each([
    ['ата', 'атау'],
    ['әкім', 'әкімдік'],
    ['қала', 'қалам'],
    ['қазақ', 'қазақстан'],
    ['тәуелсіз', 'тәуел'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(stem(one)).not.toBe(stem(other));
  });

  it.each([
    ['nouns of the glossary', KNOWN_NOUNS],
    ['everyday nouns and names', OTHER_NOUNS],
  ])('gives one term to the forms of %s', (_, nouns) => {
    expect(share(nouns, () => true)).toBeGreaterThanOrEqual(0.92);
    expect(share(nouns, ({ isPossessive }) => isPossessive)).toBeGreaterThanOrEqual(0.85);
  });

  it('leaves a word of any length whole that no language has', () => {
    const long = 'лардың'.repeat(5_000);
    expect(stem(long)).toBe(long);
  });
});
