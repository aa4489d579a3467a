import type { BotLocale } from '../../languages/bot-locale.ts';
import { editDistance } from '../../text/edit-distance.ts';
import { readingOf, scanRegions } from './find-regions.ts';
import { PLACE_NAMES } from './inflections.ts';
import { REGION_TABLE, type RegionCode } from './region-table.ts';

export type { RegionCode } from './region-table.ts';

export interface Region {
  readonly code: RegionCode;
  readonly kind: 'region' | 'city' | 'national';
  readonly names: Readonly<Record<BotLocale, string>>;
}

/** A region named in a text, with the words that belong to its name ("г. Алматы", "Aktobe region"); UTF-16 offsets. */
export interface RegionMention {
  readonly code: RegionCode;
  readonly start: number;
  readonly end: number;
}

export const REGIONS: readonly Region[] = Object.entries(REGION_TABLE).map(([code, { kind, names }]) => ({
  code: code as RegionCode,
  kind,
  names: { en: names[0], ru: names[1], kk: names[2] },
}));

export function isRegionCode(text: string): text is RegionCode {
  return Object.hasOwn(REGION_TABLE, text);
}

export function regionName(code: RegionCode, language: BotLocale): string {
  const [en, ru, kk] = REGION_TABLE[code].names;
  return { en, ru, kk }[language];
}

/**
 * The regions that a running text names, in order; never `national`. Linear in the text.
 *
 * ```ts
 * findRegions('News from the Aktobe region'); // => [{ code: 'KZ-15', start: 14, end: 27 }]
 * findRegions('в Алматы').map(({ code }) => code); // => ['KZ-75']
 * ```
 */
export function findRegions(text: string): RegionMention[] {
  return scanRegions(text, 'text').mentions;
}

/**
 * The region that a person's input names ("ақтөбе", "the Karaganda region", "kz-35", "republic"); null if it names
 * none or several.
 *
 * ```ts
 * resolveRegion('ақтөбе'); // => 'KZ-15'
 * resolveRegion('Paris'); // => null
 * ```
 */
export function resolveRegion(text: string): RegionCode | null {
  const codes = resolveRegions(text);
  return codes.length === 1 ? (codes[0] ?? null) : null;
}

/** The regions that a person's input names, each once, in order; a long name may contain one typo. */
export function resolveRegions(text: string): RegionCode[] {
  const typed = scanRegions(text, 'typed');
  const found = typed.isAll ? typed.mentions.map(({ code }) => code) : [];
  return [...new Set(found.length > 0 ? found : text.split(/[,;\n]/).flatMap(resolvePart))];
}

/**
 * The regions that an input names if it says nothing else; a long name may contain one typo. Empty where any word is
 * left over.
 *
 * ```ts
 * regionsNamedBy('the Karaganda region'); // => ['KZ-35']
 * regionsNamedBy('Aktobe football'); // => []
 * ```
 */
export function regionsNamedBy(text: string): RegionCode[] {
  return regionsSpelled(text) ?? regionsMistyped(text);
}

/** The region whose long name the input is, with one typo; empty for none. */
export function regionsMistyped(text: string): RegionCode[] {
  return orNone(nearestName(text.trim()));
}

/** The same without typos; null where no name is found at all. */
export function regionsSpelled(text: string): RegionCode[] | null {
  const typed = scanRegions(text, 'typed');
  if (typed.mentions.length > 0) {
    return typed.isAll ? [...new Set(typed.mentions.map(({ code }) => code))] : [];
  }
  const code = codeWritten(text.trim());
  return code === null ? null : [code];
}

function orNone(code: RegionCode | null): RegionCode[] {
  return code === null ? [] : [code];
}

/** A region code as people and links write it: KZ-35, kz_35, KZ35. */
const WRITTEN_CODE = /^kz[-_ ]?(\d\d)$/i;

function codeWritten(trimmed: string): RegionCode | null {
  const code = `KZ-${WRITTEN_CODE.exec(trimmed)?.[1]}`;
  return isRegionCode(code) ? code : null;
}

function resolvePart(part: string): RegionCode[] {
  const trimmed = part.trim();
  const code = codeWritten(trimmed);
  if (code !== null) return [code];
  // An ambiguous name such as Abai counts if it is the whole input.
  const typed = scanRegions(trimmed, 'typed');
  if (typed.mentions.length > 0 && typed.isAll) return typed.mentions.map((mention) => mention.code);
  const named = findRegions(trimmed).map((mention) => mention.code);
  if (named.length > 0) return named;
  const nearest = nearestName(trimmed);
  return nearest === null ? [] : [nearest];
}

/** Shorter names are too similar to other words to be corrected. */
const MIN_REPAIRED_LENGTH = 6;
const MAX_REPAIRED_LENGTH = 60;

/** The region whose name is one typo away from the whole input; null if there are several. */
function nearestName(typed: string): RegionCode | null {
  if (typed.length > MAX_REPAIRED_LENGTH) return null;
  const { key, kind } = readingOf(typed);
  if (key.length < MIN_REPAIRED_LENGTH) return null;
  const near = new Set<RegionCode>();
  for (const [name, reading] of PLACE_NAMES.bare) {
    if (name.length < MIN_REPAIRED_LENGTH || editDistance(key, name, 1) > 1) continue;
    const code = kind === 'region' ? (reading.asRegion ?? reading.alone) : reading.typed;
    if (code !== null) near.add(code);
  }
  return near.size === 1 ? ([...near][0] ?? null) : null;
}

/** The region of an issuing body on gov.kz by its slug (`aktobe`, `mvd-atyrau`), else `national`. */
export function regionOfSlug(slug: string): RegionCode {
  return scanRegions(slug.replace(/[-_]+/g, ' '), 'typed').mentions[0]?.code ?? 'national';
}
