import { bodiesNamedBy, originsNamedBy } from '../articles/origins-named.ts';
import { placeKey } from '../articles/regions/name-key.ts';
import { wordSet } from '../languages/all-languages.ts';
import type { SubscribeWords } from '../languages/language.ts';
import type { Origin } from '../subscriptions/types.ts';
import { type InPieces, runAtOnce } from '../time/cooperative.ts';

/** What a part of a request to follow says. */
export type InterestPhrase =
  | { readonly is: 'origins'; readonly written: string; readonly origins: readonly Origin[] }
  | {
      readonly is:
        | 'everything'
        | 'except'
        | 'exceptOfEverything'
        | 'not'
        | 'exceptedBefore'
        | 'minus'
        | 'and'
        | 'comma'
        | 'filler'
        | 'quotation'
        | 'word';
      readonly written: string;
    };

type WordKind = Exclude<keyof SubscribeWords, 'keyword' | 'withKeyword' | 'withMentions' | 'withoutMentions'>;

/** In the order in which they are tried. */
const WORDS: readonly (readonly [WordKind, ReadonlySet<string>])[] = (
  ['everything', 'except', 'exceptOfEverything', 'exceptedBefore', 'not', 'and', 'filler'] as const
).map((kind) => [kind, wordSet(({ subscribeWords }) => subscribeWords[kind])]);
const MIN_KEY_LENGTH = 5;
/** The same as people type them in Latin letters; short ones are words of other languages ("pen", "men", "no"). */
const KEYS = new Map<string, WordKind>(
  [...WORDS].reverse().flatMap(([kind, words]) =>
    [...words]
      .map(placeKey)
      .filter((key) => key.length >= MIN_KEY_LENGTH || kind === 'everything' || kind === 'except')
      .map((key): [string, WordKind] => [key, kind]),
  ),
);

const TOKEN =
  /["“”„«][^"“”„«»]+["“”»]|[\p{L}\p{N}_]+(?:['’ʼ.\-‐–][\p{L}\p{N}_]+)*|(?<=^|[\s,;])[-−–]|[,;\n+&/]/gu;
const COMMA = /^[,;\n+&/]$/;
const MINUS = /^[-−–]$/;
const QUOTATION = /^["“”„«]/;
/** Names of regions and bodies have fewer words. */
const MAX_NAME_WORDS = 9;

interface Token {
  readonly written: string;
  readonly start: number;
  readonly end: number;
}

/** Longer requests are not read: each run of words may be a name. */
export const MAX_PHRASES = 120;

/** The phrases of a request, the longest names first; `inNews` are the slugs of the loaded news. */
export function interestPhrasesOf(text: string, inNews: ReadonlySet<string>): readonly InterestPhrase[] {
  return runAtOnce(findingPhrases(text, inNews));
}

/** The same in pieces, for `runCooperatively`. */
export function* findingPhrases(
  text: string,
  inNews: ReadonlySet<string>,
): InPieces<readonly InterestPhrase[]> {
  const tokens = [...text.matchAll(TOKEN)].map((match): Token => {
    return { written: match[0], start: match.index, end: match.index + match[0].length };
  });
  const phrases: InterestPhrase[] = [];
  for (let at = 0; at < tokens.length && phrases.length < MAX_PHRASES; ) {
    const name = nameAt(text, tokens, at, inNews);
    if (name === null) phrases.push(phraseOf(tokens[at]?.written ?? '', text[tokens[at]?.end ?? 0]));
    else phrases.push(name.phrase);
    at = name?.next ?? at + 1;
    yield;
  }
  return phrases;
}

/** The longest name of regions or bodies that begins at the token. */
function nameAt(text: string, tokens: readonly Token[], at: number, inNews: ReadonlySet<string>) {
  const first = tokens[at];
  if (first === undefined || !isName(first.written) || kindOf(first.written) === 'and') return null;
  for (let next = Math.min(tokens.length, at + MAX_NAME_WORDS); next > at; next -= 1) {
    const last = tokens[next - 1];
    if (last === undefined || !isName(last.written)) continue;
    const lastKind = kindOf(last.written);
    if (lastKind !== null && lastKind !== 'filler') continue;
    const written = text.slice(first.start, last.end);
    const inner = tokens.slice(at, next);
    if (inner.some((token) => MINUS.test(token.written) || QUOTATION.test(token.written))) continue;
    const hasComma = inner.some((token) => COMMA.test(token.written));
    const origins = originsNamed(written, hasComma, inNews);
    if (origins.length > 0 && !isCutShort(inner, origins))
      return { phrase: { is: 'origins', written, origins } as const, next };
  }
  return null;
}

/** "Aktobe and the", "Aktobe and the Ministry of" (Health): names of one part, and the beginning of another. */
function isCutShort(tokens: readonly Token[], origins: readonly Origin[]): boolean {
  const kinds = tokens.map(({ written }) => kindOf(written));
  const joinedAt = kinds.lastIndexOf('and');
  if (joinedAt < 0) return false;
  const namesNational = origins.some((origin) => origin.kind === 'region' && origin.region === 'national');
  return namesNational || kinds.slice(joinedAt + 1).every((kind) => kind === 'filler');
}

function isName(written: string): boolean {
  return /^[\p{L}\p{N}]/u.test(written);
}

/** A body's name may contain a comma, a region's does not. */
function originsNamed(written: string, hasComma: boolean, inNews: ReadonlySet<string>): Origin[] {
  const { regions, issuers } = hasComma
    ? { regions: [], issuers: bodiesNamedBy(written, inNews) }
    : originsNamedBy(written, inNews);
  return [
    ...regions.map((region): Origin => ({ kind: 'region', region })),
    ...issuers.map((issuer): Origin => ({ kind: 'issuer', issuer })),
  ];
}

function phraseOf(written: string, next: string | undefined): InterestPhrase {
  if (COMMA.test(written)) return { is: 'comma', written };
  // A dash that stands alone may be a list or an exclusion.
  if (MINUS.test(written)) return { is: next === undefined || /\s/.test(next) ? 'word' : 'minus', written };
  if (QUOTATION.test(written)) return { is: 'quotation', written };
  return { is: kindOf(written) ?? 'word', written };
}

function kindOf(written: string): WordKind | null {
  const word = written.toLowerCase();
  const kind = WORDS.find(([, words]) => words.has(word))?.[0];
  return kind ?? KEYS.get(placeKey(word)) ?? null;
}
