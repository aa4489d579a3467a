import { resolveIssuers } from '../articles/issuers/find-issuers.ts';
import { REGIONS, resolveRegions } from '../articles/regions/regions.ts';
import type { NewsIndex } from '../index/news-index.ts';
import { alternatives } from '../languages/all-languages.ts';
import { parseKeywords } from '../subscriptions/keywords.ts';
import type { Interest } from '../subscriptions/types.ts';

export type ParsedInterests =
  | { readonly outcome: 'named'; readonly interests: readonly Interest[] }
  | { readonly outcome: 'unknown' }
  /** All words are excluded ones. */
  | { readonly outcome: 'onlyExcluded' };

const EVERYTHING = new RegExp(
  `^(?:${alternatives(({ subscribeWords }) => subscribeWords.everything)})$`,
  'iu',
);
/** `word: heating -Astana`, `слово: отопление`, `сөз: жылу`; the colon is optional. A quotation works too. */
const WORDS = new RegExp(
  `^(?:${alternatives(({ subscribeWords }) => subscribeWords.keyword)})(?:\\s*:\\s*|\\s+)(.+)$`,
  'isu',
);
const QUOTED = /^["“„«].+/su;
/** Telegram allows 4,096 characters; nobody follows so many words. */
export const MAX_FOLLOWED_LENGTH = 300;

/**
 * Parses what a person wants to follow: regions, issuing bodies, or keywords.
 *
 * ```ts
 * import { buildIndex } from '../index/news-index.ts';
 * const index = buildIndex([]);
 * parseInterests('ақтөбе', index).interests; // => [{ kind: 'region', region: 'KZ-15' }]
 * parseInterests('word: heating -Astana', index).interests; // => [{ kind: 'keywords', text: 'heating -Astana' }]
 * parseInterests('word: -Astana', index).outcome; // => 'onlyExcluded'
 * ```
 */
export function parseInterests(words: string, index: NewsIndex): ParsedInterests {
  const text = WORDS.exec(words)?.[1] ?? (QUOTED.test(words) ? words : null);
  if (text !== null) return wordsNamed(text);
  if (EVERYTHING.test(words)) return named(REGIONS.map(({ code }) => ({ kind: 'region', region: code })));
  const slugs = new Set(index.articles.map(({ issuer }) => issuer));
  // A body's name may contain a comma: "Police Department, Atyrau Region".
  const whole = issuersNamed(words, slugs, 'name');
  if (whole.length > 0) return named(whole);
  return named(words.split(/[,;\n]/).flatMap((part) => placesNamed(part.trim(), slugs)));
}

/** Region before slug: `aktobe` is both, and the region has more articles. */
function placesNamed(part: string, slugs: ReadonlySet<string>): Interest[] {
  const bodies = issuersNamed(part, slugs, 'name');
  if (bodies.length > 0) return bodies;
  const regions = resolveRegions(part).map((region): Interest => ({ kind: 'region', region }));
  return regions.length > 0 ? regions : issuersNamed(part, slugs, 'slug');
}

function issuersNamed(text: string, slugs: ReadonlySet<string>, by: 'name' | 'slug'): Interest[] {
  const isSlug = !/\s/.test(text);
  if (text === '' || isSlug !== (by === 'slug')) return [];
  return resolveIssuers(text, slugs).map((issuer): Interest => ({ kind: 'issuer', issuer }));
}

function wordsNamed(text: string): ParsedInterests {
  const written = text.replace(/\s+/g, ' ').trim().slice(0, MAX_FOLLOWED_LENGTH);
  return parseKeywords(written) === null
    ? { outcome: 'onlyExcluded' }
    : named([{ kind: 'keywords', text: written }]);
}

function named(interests: readonly Interest[]): ParsedInterests {
  return interests.length === 0 ? { outcome: 'unknown' } : { outcome: 'named', interests };
}
