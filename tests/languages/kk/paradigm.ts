/** The forms of Kazakh nouns, built from the left by the grammar's rules and not by the stemmer's tables. */

const VOWELS = 'аәеоөұүыіиуэюяё';
const BACK = 'аоұыя';
const VOICELESS = 'пткқсшщчцхфһбвгғд';

export interface NounForm {
  readonly form: string;
  readonly isPossessive: boolean;
}

/** Roots whose suffixes do not follow their last vowel. */
const FRONT_BY_HABIT = /(?:ь|и[^аәеоөұүыіуэюяё]*)$/u;
const BACK_BY_HABIT = /(?:ев|ова|ев[аы])$|.су$|мұхит/u;

function isBack(word: string): boolean {
  if (BACK_BY_HABIT.test(word)) return true;
  if (FRONT_BY_HABIT.test(word)) return false;
  const vowels = Array.from(word).filter(
    (letter) => VOWELS.includes(letter) && letter !== 'у' && letter !== 'ю',
  );
  return vowels.length === 0 || BACK.includes(vowels.at(-1) ?? '');
}

const CONTRACTED: Readonly<Record<string, string>> = {
  халық: 'халқ',
  нарық: 'нарқ',
  орын: 'орн',
  ауыз: 'ауз',
  мойын: 'мойн',
  мұрын: 'мұрн',
  қауіп: 'қауп',
  әріп: 'әрп',
  мүлік: 'мүлк',
  ерік: 'ерк',
  қалып: 'қалп',
  ғұрып: 'ғұрп',
  құлық: 'құлқ',
  көрік: 'көрк',
};
const KEEPS_VOICELESS = /(?:[^аәеоөұүыіуи][пкқ]|парк|ик)$/u;

/** The root before a suffix that begins with a vowel. */
function beforeVowel(word: string): string {
  const contracted = CONTRACTED[word];
  if (contracted !== undefined) return contracted;
  const plain = word.replace(/ь$/u, '');
  if (KEEPS_VOICELESS.test(plain)) return plain;
  return plain.replace(/к$/u, 'г').replace(/қ$/u, 'ғ').replace(/п$/u, 'б');
}

type Case = 'nominative' | 'genitive' | 'dative' | 'accusative' | 'locative' | 'ablative' | 'instrumental';
const CASES: readonly Case[] = [
  'nominative',
  'genitive',
  'dative',
  'accusative',
  'locative',
  'ablative',
  'instrumental',
];
type Owner = 'his' | 'mine' | 'yours';

function inCase(word: string, back: boolean, wanted: Case, owner: Owner | null): string {
  const a = back ? 'а' : 'е';
  const y = back ? 'ы' : 'і';
  const last = word.replace(/ь$/u, '').at(-1) ?? '';
  const vowel = VOWELS.includes(last) && last !== 'у' && !/ий$/u.test(word);
  const nasal = 'мнң'.includes(last);
  const hard = VOICELESS.includes(last);
  const d = hard ? 'т' : 'д';
  switch (wanted) {
    case 'nominative':
      return word;
    case 'genitive':
      return `${word}${vowel || nasal ? 'н' : d}${y}ң`;
    case 'dative':
      if (owner === 'his') return `${word}н${a}`;
      if (owner !== null) return `${word}${a}`;
      return `${word}${hard ? (back ? 'қ' : 'к') : back ? 'ғ' : 'г'}${a}`;
    case 'accusative':
      if (owner === 'his') return `${word}н`;
      return `${word}${vowel ? 'н' : d}${y}`;
    case 'locative':
      return `${word}${owner === 'his' ? 'нд' : d}${a}`;
    case 'ablative':
      return `${word}${nasal || owner === 'his' ? 'н' : d}${a}н`;
    case 'instrumental':
      return `${word}${hard ? 'п' : 'зж'.includes(last) ? 'б' : 'м'}ен`;
  }
}

function owned(word: string, back: boolean, owner: Owner, isPlural: boolean): string {
  const last = word.at(-1) ?? '';
  const vowel = VOWELS.includes(last) && last !== 'у';
  const y = back ? 'ы' : 'і';
  const base = vowel || isPlural ? word : beforeVowel(word);
  if (owner === 'his') return vowel ? `${base}с${y}` : `${base}${y}`;
  return `${base}${vowel ? '' : y}${owner === 'mine' ? 'м' : 'ң'}`;
}

function plural(word: string, back: boolean): string {
  const last = word.replace(/ь$/u, '').at(-1) ?? '';
  const a = back ? 'а' : 'е';
  const first = VOICELESS.includes(last) ? 'т' : 'лзжмнң'.includes(last) ? 'д' : 'л';
  return `${word}${first}${a}р`;
}

/** All forms of a noun: seven cases, singular and plural, nobody's, mine, yours and his. */
export function nounForms(lemma: string): NounForm[] {
  const back = isBack(lemma);
  return [lemma, plural(lemma, back)].flatMap((number) => [
    ...CASES.map((wanted) => ({ form: inCase(number, back, wanted, null), isPossessive: false })),
    ...(['his', 'mine', 'yours'] as const).flatMap((owner) => {
      const possessed = owned(number, back, owner, number !== lemma);
      return CASES.map((wanted) => ({ form: inCase(possessed, back, wanted, owner), isPossessive: true }));
    }),
  ]);
}
