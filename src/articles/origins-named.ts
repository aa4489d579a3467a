import { resolveIssuers } from './issuers/find-issuers.ts';
import { issuersCalled } from './issuers/short-names.ts';
import { type RegionCode, regionsNamedBy } from './regions/regions.ts';

/** Regions and issuing bodies (slugs) that a text names; of one name, either is empty. */
export interface NamedOrigins {
  readonly regions: readonly RegionCode[];
  readonly issuers: readonly string[];
}

/**
 * What a text names if it says nothing else: issuing bodies by a short name or a full one, or regions; `inNews` are the
 * slugs of the loaded news. A region goes before a slug of one word: `aktobe` is both, and the region has more articles.
 *
 * ```ts
 * originsNamedBy('МЧС', new Set()); // => { regions: [], issuers: ['emer'] }
 * originsNamedBy('Орал', new Set()); // => { regions: ['KZ-27'], issuers: [] }
 * ```
 */
export function originsNamedBy(written: string, inNews: ReadonlySet<string>): NamedOrigins {
  const bodies = bodiesNamedBy(written, inNews);
  if (bodies.length > 0) return { regions: [], issuers: bodies };
  const regions = regionsNamedBy(written);
  if (regions.length > 0) return { regions, issuers: [] };
  return { regions, issuers: isWord(written) ? resolveIssuers(written, inNews) : [] };
}

/** The issuing bodies of a short name, or of a name of several words. */
export function bodiesNamedBy(written: string, inNews: ReadonlySet<string>): string[] {
  const called = issuersCalled(written, inNews);
  return called.length > 0 || isWord(written) ? called : resolveIssuers(written, inNews);
}

function isWord(written: string): boolean {
  return !/\s/.test(written);
}
