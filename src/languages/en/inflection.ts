import type { Inflection } from '../inflection.ts';

/** All forms of words that have no regular ones, a line each. */
const IRREGULAR = `child children
person persons people
man men
woman women
foot feet
tooth teeth
goose geese
mouse mice
ox oxen
gas gases
bus buses
virus viruses
campus campuses
status statuses
news
series
species
means
physics
politics
economics
mathematics
logistics
ethics
police
datum data
medium media
criterion criteria
phenomenon phenomena`.split('\n');
const GROUP = new Map(IRREGULAR.flatMap((line, at) => line.split(' ').map((word) => [word, at] as const)));

/** British spellings as they are in America. */
const AMERICAN: readonly (readonly [RegExp, string])[] = [
  [/(?<=[a-z]{4})is(?=(?:e[ds]?|ing|ations?|ers?)$)/, 'iz'],
  [/our(?=(?:s|ed|ing|er|ers|ite|ites)?$)/, 'or'],
  [/tre(?=s?$)/, 'ter'],
  [/gramme(?=s?$)/, 'gram'],
  [/ll(?=(?:ed|ing|er|ers)$)/, 'l'],
  [/efence(?=s?$)/, 'efense'],
];
function inAmerica(word: string): string {
  return AMERICAN.reduce((text, [from, to]) => text.replace(from, to), word);
}

const MIN_BASE_LENGTH = 2;

type Ending = readonly [pattern: RegExp, ...bases: string[]];

/** Endings of plurals and verbs, and what may stand in their place in the base. */
const ENDINGS: readonly Ending[] = [
  [/(?<!s)s$/, ''],
  [/ies$/, 'y'],
  [/(?<=s|x|z|ch|sh|o)es$/, ''],
  [/ves$/, 'f', 'fe'],
  [/(?<=s)es$/, 'is'],
  [/ied$/, 'y'],
  [/ed$/, '', 'e'],
  [/ing$/, '', 'e'],
];
const DOUBLED = /([bdgklmnprt])\1(?=(?:ed|ing)$)/;

/** What forms of one word share: the words of which it may be a form. */
function keysOf(word: string): readonly string[] {
  const group = GROUP.get(word);
  if (group !== undefined) return [`#${group}`];
  const spelt = inAmerica(word);
  const bases = [spelt, spelt.replace(DOUBLED, '$1')].flatMap((form) =>
    ENDINGS.flatMap(([ending, ...others]) =>
      ending.test(form) ? others.map((other) => form.replace(ending, other)) : [],
    ),
  );
  return [...new Set([spelt, ...bases.filter((base) => base.length >= MIN_BASE_LENGTH)])];
}

export const INFLECTION: Inflection = { keysOf, needsStem: () => false };
