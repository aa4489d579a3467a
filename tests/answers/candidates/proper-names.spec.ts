import { describe, expect, it } from 'vitest';
import { CANDIDATE } from '../../../src/answers/candidates/candidate.ts';
import { properNames } from '../../../src/answers/candidates/proper-names.ts';
import { analyze } from '../../../src/languages/analyzer.ts';
import type { LanguageCode } from '../../../src/languages/languages.ts';

/** The texts that are surely of a kind, in a sentence. */
function named(kind: number, text: string, language: LanguageCode): string[] {
  const tokens = analyze(text, language);
  return properNames(tokens, text, language, () => null)
    .filter(({ kinds, strength }) => (kinds & kind) !== 0 && strength >= 0.5)
    .map(({ first, last }) => text.slice(tokens[first]?.start, tokens[last]?.end));
}

describe('properNames', () => {
  it.each<[LanguageCode, string, string[]]>([
    ['en', 'The operation was led by surgeon Yuri Pya.', ['Yuri Pya']],
    ['en', 'The plant was opened by Beibit Isabayev, a deputy.', ['Beibit Isabayev']],
    ['en', 'The Ministry of Health and the National Center met.', []],
    ['en', 'It was signed in Kazakhstan and in Karaganda.', []],
    ['ru', 'Об этом сообщил Б. Сагинтаев на встрече.', ['Б. Сагинтаев']],
    ['ru', 'Руководителем назначен Али Алтынбаев.', ['Али Алтынбаев']],
    ['ru', 'Сегодня аким Ахметова посетила школу.', ['Ахметова']],
    ['ru', 'Активы завода «Биохим» планируется продать.', []],
    ['ru', 'Министерство образования и Правительство Казахстана сообщили.', []],
    ['kk', 'Бұл туралы С.Ахметов айтты.', ['С.Ахметов']],
    ['kk', 'Кездесуге Бақытжан Сағынтаев қатысты.', ['Бақытжан Сағынтаев']],
    ['kk', 'Арқалықта Торғай боксит кен басқармасы ашылды.', []],
  ])('finds the persons of a text in %s: %s', (language, text, persons) => {
    expect(named(CANDIDATE.person, text, language)).toEqual(persons);
  });

  it.each<[LanguageCode, string, string[]]>([
    ['en', 'The fair will be held in Karaganda this week.', ['Karaganda']],
    ['en', 'Roads of the Karaganda region were repaired.', []],
    ['ru', 'Ярмарка пройдёт в городе Павлодаре.', ['Павлодаре']],
    ['kk', 'Жәрмеңке Қарағандыда өтеді.', ['Қарағандыда']],
  ])('finds the towns of a text in %s: %s', (language, text, towns) => {
    const found = named(CANDIDATE.city, text, language);
    expect(towns.every((town) => found.includes(town))).toBe(true);
    if (towns.length === 0) expect(found).toEqual([]);
  });
});
