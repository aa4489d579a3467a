import { placeKey } from '../../articles/regions/name-key.ts';
import { REGION_TABLE, type RegionCode, type RegionRow } from '../../articles/regions/region-table.ts';
import { KIND_AFTER, KIND_BEFORE } from '../../articles/regions/region-words.ts';

/** What is known of the word that names a place: itself without its endings, and its entry in the glossary. */
export interface PlaceWord {
  readonly forms: readonly string[];
  readonly english: readonly string[];
}

/** The English words for a region that a question names by the given words: of each, its spellings. */
export function regionInEnglish(
  code: RegionCode,
  words: readonly string[],
  lookUp: (word: string) => PlaceWord,
): readonly (readonly string[])[] {
  const row: RegionRow = REGION_TABLE[code];
  const kinds = words.flatMap((word) => kindOf(word) ?? []);
  const named = words.filter((word) => kindOf(word) === null);
  const [only] = named;
  const town = named.length === 1 && only !== undefined ? townNames(row, lookUp(only)) : [];
  const name = town.length === 0 ? areaNames(row) : [town];
  return [...name, ...kinds.slice(0, 1).map((kind) => [kind])];
}

function kindOf(word: string): string | null {
  const key = placeKey(word);
  return (KIND_AFTER.get(key) ?? KIND_BEFORE.get(key))?.kind ?? null;
}

function latinSpellings(list: string | undefined): string[] {
  return (list ?? '')
    .split(',')
    .map((spelling) => spelling.trim())
    .filter((spelling) => /^\p{Script=Latin}/u.test(spelling));
}

/** A town keeps its own name: who asks for Zhezkazgan does not ask for all Ulytau. */
function townNames(row: RegionRow, { forms, english }: PlaceWord): readonly string[] {
  const keys = new Set(forms.map(placeKey));
  const towns = [row.towns, row.doubtfulTowns].flatMap(latinSpellings);
  const town = towns.find((name) => keys.has(placeKey(name)));
  const names = english.filter((word) => /^\p{Lu}/u.test(word));
  return town === undefined ? names : [town, ...names];
}

/** Every Latin spelling of the area, word by word; the table's English name first. */
function areaNames(row: RegionRow): string[][] {
  const name = row.names[0].replace(/ Region$/, '').split(' ');
  if (name.length > 1) return name.map((word) => [word]);
  const others = [row.area, row.doubtfulArea].flatMap(latinSpellings);
  return [[...new Set([...name, ...others])].filter((spelling) => !/[\s-]/.test(spelling))];
}
