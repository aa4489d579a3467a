import { branchesOf } from '../articles/issuers/short-names.ts';
import { REGIONS, type RegionCode } from '../articles/regions/regions.ts';
import type { NewsIndex } from '../index/news-index.ts';
import { alternatives } from '../languages/all-languages.ts';
import { parseFilter, parseKeywords } from '../subscriptions/keywords.ts';
import { reasonFor } from '../subscriptions/matching.ts';
import type { Mentions } from '../subscriptions/mentions.ts';
import type { Interest, Origin } from '../subscriptions/types.ts';
import { cut } from '../text/cut.ts';
import { type InPieces, runAtOnce } from '../time/cooperative.ts';
import { findingPhrases, type InterestPhrase, MAX_PHRASES } from './interest-phrases.ts';
import { splitMentionWords } from './mention-words.ts';
import { type Said, sortPhrases } from './sort-interest-phrases.ts';

/** What a person wants to follow, and what not. */
export interface Wish {
  readonly interests: readonly Interest[];
  readonly leftOut: readonly Origin[];
  /** Whether everything was named, except what is left out. */
  readonly isEverything: boolean;
  /** Which mentions of the regions are wanted; absent means as usual, or as they are. */
  readonly mentions?: Mentions;
}

/** Every word was understood, or nothing may be changed. */
export type ParsedInterests =
  | ({ readonly outcome: 'named' } & Wish)
  | {
      readonly outcome: 'refused';
      readonly reason: 'unknown' | 'ambiguous' | 'notOffered';
      /** The words that are to blame. */
      readonly words: readonly string[];
      /** What may have been meant, for buttons. */
      readonly guesses: readonly Wish[];
    }
  /** All words are excluded ones. */
  | { readonly outcome: 'onlyExcluded' };

const KEYWORD = alternatives(({ subscribeWords }) => subscribeWords.keyword);
const WITH_KEYWORD = alternatives(({ subscribeWords }) => subscribeWords.withKeyword);
/** `Aktobe word: heating -Astana`, `Актобе со словом отопление`, `сөз: жылу`; the colon is optional. */
const MARKED = new RegExp(
  `^(.*?)(?<![\\p{L}\\p{N}])((?:${WITH_KEYWORD}|${KEYWORD})(?:\\s*:\\s*|\\s+))(\\S.*)$`,
  'isu',
);
const QUOTED = /^["“„«].+/su;
const ENDS_IN_COMMA = /[,;\n]\s*$/;
/** Telegram allows 4,096 characters; nobody follows so many words. */
export const MAX_FOLLOWED_LENGTH = 300;

/**
 * Parses what a person wants to follow: regions, issuing bodies, words within them, or words anywhere.
 *
 * ```ts
 * import { buildIndex } from '../index/news-index.ts';
 * const index = buildIndex([]);
 * parseInterests('ақтөбе', index).interests; // => [{ kind: 'region', region: 'KZ-15' }]
 * parseInterests('word: heating -Astana', index).interests; // => [{ kind: 'keywords', text: 'heating -Astana' }]
 * parseInterests('everything except Astana', index).interests.length; // => 20
 * parseInterests('Aktobe, Atlantis', index).words; // => ['Atlantis']
 * parseInterests('word: -Astana', index).outcome; // => 'onlyExcluded'
 * parseInterests('Aktobe and mentions', index).mentions; // => 'text'
 * ```
 */
export function parseInterests(request: string, index: NewsIndex): ParsedInterests {
  return runAtOnce(parsingInterests(request, index));
}

/** The same in pieces, for `runCooperatively`: many names of bodies take a tenth of a second. */
export function* parsingInterests(request: string, index: NewsIndex): InPieces<ParsedInterests> {
  const { rest, written, mentions } = splitMentionWords(request);
  const parsed = yield* parse(rest, index);
  if (mentions === null || parsed.outcome === 'onlyExcluded') return parsed;
  if (parsed.outcome === 'refused') {
    return { ...parsed, guesses: parsed.guesses.map((guess) => ({ ...guess, mentions })) };
  }
  const hasRegion = parsed.interests.some(({ kind }) => kind === 'region');
  return hasRegion ? { ...parsed, mentions } : refused('unknown', [written], [parsed]);
}

function* parse(request: string, index: NewsIndex): InPieces<ParsedInterests> {
  const inNews = index.issuers;
  const [, head = '', marker = '', tail = ''] = MARKED.exec(request) ?? [];
  const words = onOneLine(tail);
  if (tail === '') {
    if (QUOTED.test(request)) return wordsNamed(onOneLine(request));
    return read(request, yield* findingPhrases(request, inNews), inNews);
  }
  const phrases = yield* findingPhrases(head, inNews);
  if (phrases.every(({ is }) => is === 'filler')) return wordsNamed(words);
  const parsed = read(head, phrases, inNews);
  const isPlaces =
    parsed.outcome === 'named' && !parsed.isEverything && !parsed.interests.some(isOfWordsAlone);
  if (parsed.outcome !== 'named' || !isPlaces || parsed.leftOut.length > 0) {
    return parsed.outcome === 'refused'
      ? { ...parsed, guesses: [] }
      : refused('ambiguous', [request.trim()], []);
  }
  if (parseFilter(words).length === 0) return refused('unknown', [`${marker}${tail}`], [parsed]);
  const within = wish(
    parsed.interests.flatMap((one) =>
      one.kind === 'filtered'
        ? [{ ...one, text: onOneLine(`${one.text} ${words}`) }]
        : filtered(originsIn([one]), words),
    ),
  );
  if (!ENDS_IN_COMMA.test(head)) return { outcome: 'named', ...within };
  const beside = wish([...parsed.interests, { kind: 'keywords', text: words }]);
  return refused('ambiguous', [`${marker}${tail}`.trim()], [within, beside]);
}

function read(
  request: string,
  phrases: readonly InterestPhrase[],
  inNews: ReadonlySet<string>,
): ParsedInterests {
  if (phrases.length >= MAX_PHRASES) return refused('unknown', [request.trim()], []);
  const said = sortPhrases(phrases);
  const branches = withBranches(phrases, said, inNews);
  if (branches !== null) return branches;
  const origins = said.included.flatMap((one) => one.origins);
  const leftOut = said.excluded.flatMap((one) => one.origins);
  if (
    said.unknown.length > 0 ||
    phrases.every(({ is }) => is === 'filler' || is === 'comma' || is === 'and')
  ) {
    return unknown(request, said, origins, leftOut);
  }
  if (said.markers.length > 0 && said.excluded.length + said.excludedWords.length === 0) {
    return refused('unknown', said.markers, origins.length > 0 ? [wish(origins)] : []);
  }
  if (said.isAllListed && origins.length > 0) {
    const all = everything(request, { ...said, excluded: [] }, []);
    return leftOut.length === 0 && all.outcome === 'named' ? all : refused('ambiguous', [request.trim()], []);
  }
  if (origins.length > 0) return within(said, origins, leftOut);
  return said.hasEverything ? everything(request, said, leftOut) : onlyWordsOrExcluded(said, leftOut);
}

/** `полиция Атырау` is the branch there. Null if no body and region stand side by side. */
function withBranches(
  phrases: readonly InterestPhrase[],
  said: Said,
  inNews: ReadonlySet<string>,
): ParsedInterests | null {
  for (const [at, one] of phrases.entries()) {
    const other = phrases[at + 1];
    if (one.is !== 'origins' || other?.is !== 'origins') continue;
    const both = [...one.origins, ...other.origins];
    const regions = both.flatMap((origin) => (origin.kind === 'region' ? [origin.region] : []));
    const slugs = both.flatMap((origin) => (origin.kind === 'issuer' ? [origin.issuer] : []));
    const [region] = regions;
    if (region === undefined || slugs.length === 0) continue;
    const branches = branchesOf(slugs, inNews, region).map((issuer): Origin => ({ kind: 'issuer', issuer }));
    const isAlone = said.included.length === 2 && said.unknown.length + said.markers.length === 0;
    if (branches.length > 0 && isAlone) return { outcome: 'named', ...wish(branches) };
    return refused('ambiguous', [`${one.written} ${other.written}`], [wish(both)]);
  }
  return null;
}

function unknown(
  request: string,
  said: Said,
  origins: readonly Origin[],
  leftOut: readonly Origin[],
): ParsedInterests {
  const words = said.unknown.length === 0 ? [request.trim()] : said.unknown;
  const text = onOneLine(said.unknown.join(' '));
  const understood = { interests: origins, leftOut, isEverything: false };
  const keywords = parseKeywords(text) === null ? [] : [{ kind: 'keywords' as const, text }];
  if (origins.length === 0 || said.markers.length > 0) {
    return refused('unknown', words, origins.length > 0 ? [understood] : keywords.map((one) => wish([one])));
  }
  const nearby = said.isListed ? wish([...origins, ...keywords]) : wish(filtered(origins, text));
  return refused('unknown', words, keywords.length === 0 ? [understood] : [nearby, understood]);
}

/** Regions and bodies, and words within them. */
function within(said: Said, origins: readonly Origin[], leftOut: readonly Origin[]): ParsedInterests {
  const reasons = new Set(origins.map(reasonFor));
  const both = said.excluded.filter((one) => one.origins.some((origin) => reasons.has(reasonFor(origin))));
  if (both.length > 0) {
    const minus = onOneLine(both.map(({ written }) => `-"${written}"`).join(' '));
    return refused('ambiguous', said.markers, [wish(filtered(origins, minus))]);
  }
  const filter = onOneLine(filterOf(said).join(' '));
  if (filter === '') return { outcome: 'named', interests: unique(origins), leftOut, isEverything: false };
  const all = { ...wish(filtered(origins, filter)), leftOut };
  if (said.included.length === 1) return { outcome: 'named', ...all };
  const last = said.included.at(-1)?.origins ?? [];
  const others = said.included.slice(0, -1).flatMap((one) => one.origins);
  const guesses = [all, { ...wish([...others, ...filtered(last, filter)]), leftOut }];
  return refused('ambiguous', said.markers.length > 0 ? said.markers : said.required, guesses);
}

function everything(request: string, said: Said, leftOut: readonly Origin[]): ParsedInterests {
  const bodies = said.excluded.filter(({ origins }) => origins.some(({ kind }) => kind === 'issuer'));
  if (bodies.length > 0)
    return refused(
      'notOffered',
      bodies.map(({ written }) => written),
      [],
    );
  const out = new Set<RegionCode>(leftOut.flatMap((one) => (one.kind === 'region' ? [one.region] : [])));
  const regions = REGIONS.filter(({ code }) => !out.has(code)).map(
    ({ code }): Origin => ({ kind: 'region', region: code }),
  );
  const filter = filterOf(said).join(' ');
  if (filter === '') return { outcome: 'named', interests: regions, leftOut, isEverything: true };
  const words = said.excludedWords.length > 0 ? said.excludedWords : [request.trim()];
  return refused('unknown', words, [{ ...wish(filtered(regions, onOneLine(filter))), leftOut }]);
}

function onlyWordsOrExcluded(said: Said, leftOut: readonly Origin[]): ParsedInterests {
  if (said.required.length > 0) {
    const places = said.excluded.map(({ written }) => `-"${written}"`);
    const words = wordsNamed(onOneLine([...filterOf(said), ...places].join(' ')));
    if (places.length === 0 || words.outcome !== 'named') return words;
    return refused('ambiguous', said.markers, [words]);
  }
  const others = everything('', { ...said, hasEverything: true }, leftOut);
  const guesses = others.outcome === 'named' && leftOut.length > 0 ? [others] : [];
  return refused('ambiguous', said.markers, guesses);
}

/** The words that must be there, and those that must not. */
function filterOf({ required, excludedWords }: Said): string[] {
  return [...required, ...excludedWords.map((word) => `-${word}`)];
}

function wordsNamed(text: string): ParsedInterests {
  return parseKeywords(text) === null
    ? { outcome: 'onlyExcluded' }
    : { outcome: 'named', ...wish([{ kind: 'keywords', text }]) };
}

function onOneLine(words: string): string {
  return cut(words.replace(/\s+/g, ' ').trim(), MAX_FOLLOWED_LENGTH).trim();
}

function wish(interests: readonly Interest[]): Wish {
  return { interests: unique(interests), leftOut: [], isEverything: false };
}

function unique<Some extends Interest>(interests: readonly Some[]): Some[] {
  return [...new Map(interests.map((one) => [reasonFor(one), one])).values()];
}

function isOfWordsAlone({ kind }: Interest): boolean {
  return kind === 'keywords' || kind === 'question';
}

function filtered(origins: readonly Origin[], text: string): Interest[] {
  return origins.map((within) => ({ kind: 'filtered', within, text }));
}

function originsIn(interests: readonly Interest[]): Origin[] {
  return interests.flatMap((one) => (one.kind === 'region' || one.kind === 'issuer' ? [one] : []));
}

function refused(
  reason: 'unknown' | 'ambiguous' | 'notOffered',
  words: readonly string[],
  guesses: readonly Wish[],
): ParsedInterests {
  return { outcome: 'refused', reason, words, guesses };
}
