import { placeKey } from './name-key.ts';
import { REGION_TABLE, type RegionCode } from './region-table.ts';

/**
 * The region that a name means: alone, beside a word such as "region" or "city", and as the whole of what a person
 * typed.
 */
export interface PlaceReading {
  readonly alone: RegionCode | null;
  readonly asRegion: RegionCode | null;
  readonly asCity: RegionCode | null;
  readonly typed: RegionCode | null;
  readonly isAdjective: boolean;
}

export interface PlaceNames {
  /** By its words' keys, joined by spaces, in every inflected form. */
  readonly byKey: ReadonlyMap<string, PlaceReading>;
  /** The same without endings: for correcting misspelt names. */
  readonly bare: ReadonlyMap<string, PlaceReading>;
  /** Number of words of the longest name that starts with this word. */
  readonly wordsFrom: ReadonlyMap<string, number>;
}

const ADJECTIVE_ENDINGS = 'ий ый ая ое ие ые ой ую ою ого ому ом им ым их ых ими ыми'.split(' ');
/** "Region" is feminine in Russian, and "city" is not: typed alone, `Алматинская` is the region. */
const FEMININE_ENDINGS = new Set('ая ой ую ою'.split(' ').map(placeKey));
const KAZAKH_ENDINGS =
  'да де та те дан ден тан тен нан нен ға ге қа ке ның дың тың ды ты ны дағы дегі тағы тегі лық дық тық мен бен пен'.split(
    ' ',
  );

/** Not inflected: with endings, `СКО` would match the beginning of `скота`. */
const ABBREVIATION = /^\p{Lu}{2,4}$/u;

/** The key of a noun in the cases of Kazakh and Russian. */
export function keyForms(key: string): readonly string[] {
  return [key, ...KAZAKH_ENDINGS.map((ending) => key + placeKey(ending)), ...russianForms(key)];
}

/** Cases of a Russian noun by its last letter; names that end in other vowels are not inflected. */
function russianForms(key: string): readonly string[] {
  const stem = key.slice(0, -1);
  if (/[ae]i$/.test(key)) return ['я', 'ю', 'ем', 'е'].map((ending) => stem + placeKey(ending));
  if (key.endsWith('a')) return ['ы', 'е', 'у', 'ой'].map((ending) => stem + placeKey(ending));
  if (/[aeiou]$/.test(key)) return [];
  // `Уральском` is usually the adjective: "в Уральском округе".
  const endings = key.endsWith('sk') ? ['а', 'у', 'е'] : ['а', 'у', 'ом', 'ем', 'е'];
  return endings.map((ending) => key + placeKey(ending));
}

/** All forms of a spelling in the table; of nouns only the last word is inflected, adjectives in any position. */
function spellingForms(spelling: string): { bare: string; all: readonly string[]; isAdjective: boolean } {
  const words = spelling.split(/[\s-]+/).map((word, at, { length }): readonly string[] => {
    const key = placeKey(word.replace('~', ''));
    if (word.endsWith('~')) return ADJECTIVE_ENDINGS.map((ending) => key + placeKey(ending));
    const isDeclined = at === length - 1 && !ABBREVIATION.test(spelling);
    return isDeclined ? keyForms(key) : [key];
  });
  const all = words.reduce((starts, forms) => starts.flatMap((start) => forms.map((f) => `${start} ${f}`)));
  return {
    bare: words.map(([first]) => first).join(' '),
    all,
    isAdjective: spelling.endsWith('~'),
  };
}

const UNREAD: PlaceReading = { alone: null, asRegion: null, asCity: null, typed: null, isAdjective: false };

function readNames(): PlaceNames {
  const byKey = new Map<string, PlaceReading>();
  const bare = new Map<string, PlaceReading>();
  const add = (spellings: string | undefined, meaning: Partial<PlaceReading>) => {
    for (const spelling of spellings?.split(/\s*,\s*/) ?? []) {
      const { bare: key, all, isAdjective } = spellingForms(spelling);
      for (const form of all) byKey.set(form, merge(byKey.get(form), meaning, isAdjective));
      bare.set(key, merge(bare.get(key), meaning, isAdjective));
    }
  };
  for (const [text, row] of Object.entries(REGION_TABLE)) {
    const code = text as RegionCode;
    add(row.area, { alone: code, asRegion: code, typed: code });
    add(row.towns, { alone: code, asCity: code, typed: code });
  }
  for (const [text, row] of Object.entries(REGION_TABLE)) {
    const code = text as RegionCode;
    add(row.doubtfulArea, { asRegion: code, typed: code });
    for (const form of feminineForms(row.doubtfulArea)) {
      byKey.set(form, { ...(byKey.get(form) ?? UNREAD), typed: code });
    }
    add(row.doubtfulTowns, { asCity: code, typed: code });
    add(row.typed, { typed: code });
  }
  const wordsFrom = new Map<string, number>();
  for (const key of byKey.keys()) {
    const words = key.split(' ');
    const first = words[0] ?? '';
    wordsFrom.set(first, Math.max(words.length, wordsFrom.get(first) ?? 0));
  }
  return { byKey, bare, wordsFrom };
}

/** Of the adjectives among the spellings, the forms that stand before "область". */
function feminineForms(spellings = ''): string[] {
  return spellings.split(/\s*,\s*/).flatMap((spelling) => {
    const { bare, all, isAdjective } = spellingForms(spelling);
    if (!isAdjective) return [];
    const stem = bare.slice(0, -placeKey(ADJECTIVE_ENDINGS[0] ?? '').length);
    return all.flatMap((form) => (FEMININE_ENDINGS.has(form.trim().slice(stem.length)) ? [form.trim()] : []));
  });
}

/** Keeps existing meanings: unambiguous rows of the table are read before ambiguous ones. */
function merge(
  known: PlaceReading = UNREAD,
  meaning: Partial<PlaceReading>,
  isAdjective: boolean,
): PlaceReading {
  return {
    alone: known.alone ?? meaning.alone ?? null,
    asRegion: known.asRegion ?? meaning.asRegion ?? null,
    asCity: known.asCity ?? meaning.asCity ?? null,
    typed: known.typed ?? meaning.typed ?? null,
    isAdjective: known.isAdjective || isAdjective,
  };
}

export const PLACE_NAMES: PlaceNames = readNames();
