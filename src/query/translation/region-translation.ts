import { placeKey } from '../../articles/regions/name-key.ts';
import { REGION_TABLE, type RegionCode, type RegionRow } from '../../articles/regions/region-table.ts';
import { KIND_AFTER, KIND_BEFORE } from '../../articles/regions/region-words.ts';
import type { LanguageCode } from '../../languages/languages.ts';
import { LANGUAGES } from '../../languages/languages.ts';
import { scriptOf } from '../../languages/script.ts';

/** What is known of the word that names a place: itself without its endings, and its translations. */
export interface PlaceWord {
  readonly forms: readonly string[];
  readonly translations: readonly string[];
}

/** Words for what kind of area a region is, by language; where a language has none, the kind's own name is searched. */
const KINDS: Readonly<Partial<Record<LanguageCode, Readonly<Record<string, string>>>>> = {
  ru: { region: 'область', city: 'город' },
  kk: { region: 'облысы', city: 'қаласы' },
};
const KIND_NAMES = /^(?:Region|область|облысы|город|қаласы)$/u;

/** The words in a language for a region that a question names by the given words: of each, its spellings. */
export function regionNames(
  code: RegionCode,
  words: readonly string[],
  language: LanguageCode,
  lookUp: (word: string) => PlaceWord,
): readonly (readonly string[])[] {
  const row: RegionRow = REGION_TABLE[code];
  const kinds = words.flatMap((word) => kindOf(word) ?? []);
  const named = words.filter((word) => kindOf(word) === null);
  const [only] = named;
  const town = named.length === 1 && only !== undefined ? townNames(row, language, lookUp(only)) : [];
  const name = town.length === 0 ? areaNames(row, language) : [town];
  return [...name, ...kinds.slice(0, 1).map((kind) => [KINDS[language]?.[kind] ?? kind])];
}

function kindOf(word: string): string | null {
  const key = placeKey(word);
  return (KIND_AFTER.get(key) ?? KIND_BEFORE.get(key))?.kind ?? null;
}

/** Spellings in the language's script; an adjective as in a dictionary. */
function spellingsIn(language: LanguageCode, list: string | undefined): string[] {
  return (list ?? '')
    .split(',')
    .map((spelling) => spelling.trim().replaceAll('~', 'ий'))
    .filter((spelling) => spelling !== '' && scriptOf(spelling) === LANGUAGES[language].script);
}

/** A town keeps its own name: who asks for Zhezkazgan does not ask for all Ulytau. */
function townNames(
  row: RegionRow,
  language: LanguageCode,
  { forms, translations }: PlaceWord,
): readonly string[] {
  const keys = new Set(forms.map(placeKey));
  const all = [row.towns, row.doubtfulTowns];
  const isAsked = all.some((list) => (list ?? '').split(',').some((name) => keys.has(placeKey(name.trim()))));
  const towns = all.flatMap((list) => spellingsIn(language, list));
  const town = towns.filter((name) => keys.has(placeKey(name)));
  const names =
    LANGUAGES[language].script === 'latin'
      ? translations.filter((word) => /^\p{Lu}/u.test(word))
      : translations;
  if (town.length > 0) return [...town.slice(0, 1), ...names];
  return isAsked || LANGUAGES[language].script === 'latin' ? names : [];
}

/** Every spelling of the area, word by word; the table's own name first. */
function areaNames(row: RegionRow, language: LanguageCode): string[][] {
  const [en, ru, kk] = row.names;
  const names: Partial<Record<LanguageCode, string>> = { en, ru, kk };
  const name = (names[language] ?? en).split(' ').filter((word) => !KIND_NAMES.test(word));
  if (name.length > 1) return name.map((word) => [word]);
  const others = [row.area, row.doubtfulArea].flatMap((list) => spellingsIn(language, list));
  return [[...new Set([...name, ...others])].filter((spelling) => !/[\s-]/.test(spelling))];
}
