import { findRegions, type RegionMention } from '../../articles/regions/regions.ts';
import { byLanguage, wordsOf } from '../../languages/all-languages.ts';
import type { AnalyzedToken } from '../../languages/analyzer.ts';
import { generalFrequency } from '../../languages/background-frequency.ts';
import { LANGUAGES, type LanguageCode } from '../../languages/languages.ts';
import { CANDIDATE, type Candidate } from './candidate.ts';

const CAPITALISED = /^\p{Lu}[\p{Ll}'’ʼ]/u;
const ACRONYM = /^\p{Lu}{2,}/u;
const INITIAL = /^\p{Lu}\p{Ll}?$/u;
const OPENING_QUOTE = /[«"“„]$/u;
/** A name said more often in ordinary texts is a common word that has a capital. */
const COMMON_WORD = 3e-5;

/** The words of a language by which its names are told apart. */
const RULES = byLanguage((code) => {
  const { nameWords, entityWords } = LANGUAGES[code];
  return {
    title: whole(nameWords.personTitles),
    surname: ending(nameWords.surnameEndings),
    organisation: pattern(nameWords.organisations, '^(?:', ')'),
    city: whole(nameWords.cities),
    place: whole(nameWords.places),
    country: pattern(nameWords.countries, '^(?:', ')'),
    locative: ending(nameWords.locativeEndings),
    prepositions: new Set(wordsOf(entityWords.placePrepositions)),
  };
});
type Rules = (typeof RULES)[LanguageCode];

function whole(alternatives: string): RegExp {
  return pattern(alternatives, '^(?:', ')$');
}

function ending(alternatives: string): RegExp {
  return pattern(alternatives, '(?:', ")(?:['’ʼ]s)?$");
}

function pattern(alternatives: string, before: string, after: string): RegExp {
  return new RegExp(alternatives === '' ? '(?!)' : `${before}${alternatives}${after}`, 'u');
}

/** Of a word in running text: true where it is mostly written with a capital, null where nothing is known. */
export type IsName = (word: string) => boolean | null;

interface NameWord {
  readonly isInitial: boolean;
  readonly isSurname: boolean;
  readonly isOrganisation: boolean;
  readonly isPlace: boolean;
  /** A word of a person's name: not of an organisation, a place or the common vocabulary. */
  readonly isOwn: boolean;
}

/** A sentence with what its names are read by. */
interface Reading {
  readonly text: string;
  readonly tokens: readonly AnalyzedToken[];
  readonly lower: readonly string[];
  readonly rules: Rules;
  readonly regions: readonly RegionMention[];
  readonly isName: IsName;
}

/**
 * Persons, places, organisations and other names of a sentence, places of the gazetteer last. Linear.
 * @example
 * Of "Minister Akmaral Alnazarova spoke in Karaganda." it gives `Akmaral Alnazarova`, a person, and `Karaganda`, a city.
 */
export function properNames(
  tokens: readonly AnalyzedToken[],
  text: string,
  language: LanguageCode,
  isName: IsName,
): Candidate[] {
  const lower = tokens.map((token) => token.text.toLowerCase());
  const reading = { text, tokens, lower, rules: RULES[language], regions: findRegions(text), isName };
  const candidates: Candidate[] = [];
  for (let first = 0; first < tokens.length; first++) {
    const opening = nameWordAt(reading, first);
    if (opening === null) continue;
    const run = [opening];
    let last = first;
    while (last + 1 < tokens.length && isJoined(reading, last, run.at(-1)?.isInitial === true)) {
      const next = nameWordAt(reading, last + 1);
      // `Astana Zhenis Kasymbek`: a place and a person.
      if (next === null || next.isPlace !== opening.isPlace) break;
      run.push(next);
      last++;
    }
    // Of three words at the start of a sentence, the first is more often a common one.
    const skipped = first === 0 && run.length >= 3 && isName(tokens[0]?.word ?? '') !== true ? 1 : 0;
    candidates.push(candidateOf(reading, run.slice(skipped), first + skipped, last));
    first = last;
  }
  return [...candidates, ...regionsOf(reading)];
}

function nameWordAt({ text, tokens, lower, rules, regions, isName }: Reading, at: number): NameWord | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const isInitial = INITIAL.test(token.text) && text[token.end] === '.';
  const isAcronym = ACRONYM.test(token.text);
  if (!isInitial && !isAcronym && !CAPITALISED.test(token.text)) return null;
  // The first word of a sentence has a capital in any case.
  if (at === 0 && !isInitial && (token.isStopWord || isName(token.word) === false)) return null;
  const word = lower[at] ?? '';
  // `Minister` before a name is no part of it.
  if (!isInitial && rules.title.test(word)) return null;
  const isOrganisation = isAcronym || rules.organisation.test(word);
  const isPlace =
    rules.country.test(word) || regions.some(({ start, end }) => token.start >= start && token.end <= end);
  const isCommon =
    token.isStopWord || generalFrequency(token.term) >= COMMON_WORD || isName(token.word) === false;
  return {
    isInitial,
    isOrganisation,
    isPlace,
    isSurname: !isAcronym && !isPlace && rules.surname.test(word),
    isOwn: !isInitial && !isOrganisation && !isPlace && !isCommon,
  };
}

/** Names go on over a space or a hyphen, and over the full stop of an initial. */
function isJoined({ text, tokens }: Reading, at: number, afterInitial: boolean): boolean {
  const between = text.slice(tokens[at]?.end, tokens[at + 1]?.start);
  return afterInitial ? /^\.?\s?$/u.test(between) : /^[\s-]$/u.test(between);
}

function candidateOf(
  { text, tokens, lower, rules }: Reading,
  run: readonly NameWord[],
  first: number,
  last: number,
): Candidate {
  const before = lower[first - 1] ?? '';
  const after = lower[last + 1] ?? '';
  const isQuoted = OPENING_QUOTE.test(text.slice(0, tokens[first]?.start));
  const namesOrganisation = run.some(({ isOrganisation }) => isOrganisation);
  const isOrganisation =
    namesOrganisation || isQuoted || rules.organisation.test(after) || rules.organisation.test(before);
  const person = isQuoted || namesOrganisation ? 0 : personStrength(run, rules.title.test(before), first > 0);
  const isBesideCity = rules.city.test(before) || rules.city.test(after);
  const isBesidePlace = rules.place.test(before) || rules.place.test(after);
  const isLocated =
    !isOrganisation && (rules.prepositions.has(before) || rules.locative.test(lower[last] ?? ''));
  let kinds: number = CANDIDATE.name;
  if (isOrganisation) kinds |= CANDIDATE.organisation;
  if (person > 0) kinds |= CANDIDATE.person;
  if (isBesideCity || isBesidePlace || isLocated) kinds |= CANDIDATE.place;
  if (isBesideCity || (isLocated && !isBesidePlace)) kinds |= CANDIDATE.city;
  const strength = isBesideCity || isBesidePlace ? 0.9 : person > 0 ? person : 0.5;
  return { first, last, kinds, strength };
}

/** How surely a row of words is a person: initials, a surname's ending, two names that are no common words. */
function personStrength(run: readonly NameWord[], isTitled: boolean, isInside: boolean): number {
  const full = run.filter(({ isInitial }) => !isInitial);
  const own = full.filter(({ isOwn }) => isOwn);
  const hasSurname = full.some(({ isSurname }) => isSurname);
  if (own.length > 0 && full.length < run.length) return 1;
  if (own.length >= 2) return hasSurname ? 1 : own.length === full.length ? 0.8 : 0;
  if (own.length === 0) return 0;
  if (hasSurname && full.length <= 2) return 0.7;
  if (full.length > 1) return 0;
  return isTitled ? 0.7 : isInside ? 0.3 : 0;
}

/** Places of the gazetteer: towns, except those beside a word such as "region". */
function* regionsOf({ tokens, lower, rules, regions }: Reading): Generator<Candidate> {
  for (const { start, end } of regions) {
    const first = tokens.findIndex((token) => token.start >= start && token.end <= end);
    if (first === -1) continue;
    let last = first;
    while ((tokens[last + 1]?.end ?? Number.POSITIVE_INFINITY) <= end) last++;
    const isArea = [first - 1, last, last + 1].some((at) => rules.place.test(lower[at] ?? ''));
    yield { first, last, kinds: CANDIDATE.place | (isArea ? 0 : CANDIDATE.city), strength: 1 };
  }
}
