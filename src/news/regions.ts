import { fold } from '../text/folding.ts';
import { tokenize } from '../text/tokenizer.ts';
import type { Language } from './article.ts';

const NAMES = {
  'KZ-10': ['Abai Region', 'область Абай', 'Абай облысы'],
  'KZ-11': ['Akmola Region', 'Акмолинская область', 'Ақмола облысы'],
  'KZ-15': ['Aktobe Region', 'Актюбинская область', 'Ақтөбе облысы'],
  'KZ-19': ['Almaty Region', 'Алматинская область', 'Алматы облысы'],
  'KZ-23': ['Atyrau Region', 'Атырауская область', 'Атырау облысы'],
  'KZ-27': ['West Kazakhstan Region', 'Западно-Казахстанская область', 'Батыс Қазақстан облысы'],
  'KZ-31': ['Jambyl Region', 'Жамбылская область', 'Жамбыл облысы'],
  'KZ-33': ['Jetisu Region', 'область Жетісу', 'Жетісу облысы'],
  'KZ-35': ['Karaganda Region', 'Карагандинская область', 'Қарағанды облысы'],
  'KZ-39': ['Kostanay Region', 'Костанайская область', 'Қостанай облысы'],
  'KZ-43': ['Kyzylorda Region', 'Кызылординская область', 'Қызылорда облысы'],
  'KZ-47': ['Mangystau Region', 'Мангистауская область', 'Маңғыстау облысы'],
  'KZ-55': ['Pavlodar Region', 'Павлодарская область', 'Павлодар облысы'],
  'KZ-59': ['North Kazakhstan Region', 'Северо-Казахстанская область', 'Солтүстік Қазақстан облысы'],
  'KZ-61': ['Turkistan Region', 'Туркестанская область', 'Түркістан облысы'],
  'KZ-62': ['Ulytau Region', 'область Ұлытау', 'Ұлытау облысы'],
  'KZ-63': ['East Kazakhstan Region', 'Восточно-Казахстанская область', 'Шығыс Қазақстан облысы'],
  'KZ-71': ['Astana', 'Астана', 'Астана'],
  'KZ-75': ['Almaty', 'Алматы', 'Алматы'],
  'KZ-79': ['Shymkent', 'Шымкент', 'Шымкент'],
  national: ['National', 'Республиканские', 'Республикалық'],
} as const;

export type RegionCode = keyof typeof NAMES;

export interface Region {
  readonly code: RegionCode;
  readonly kind: 'region' | 'city' | 'national';
  readonly names: Readonly<Record<Language, string>>;
}

export interface RegionMention {
  readonly code: RegionCode;
  readonly start: number;
  readonly end: number;
}

const KINDS: Readonly<Record<string, Region['kind']>> = {
  'KZ-71': 'city',
  'KZ-75': 'city',
  'KZ-79': 'city',
  national: 'national',
};

export const REGIONS: readonly Region[] = Object.entries(NAMES).map(([code, [en, ru, kk]]) => ({
  code: code as RegionCode,
  kind: KINDS[code] ?? 'region',
  names: { en, ru, kk },
}));

export function isRegionCode(text: string): text is RegionCode {
  return Object.hasOwn(NAMES, text);
}

export function regionName(code: RegionCode, language: Language): string {
  return NAMES[code][language === 'en' ? 0 : language === 'ru' ? 1 : 2];
}

export function findRegions(text: string): RegionMention[] {
  return tokenize(text).flatMap(({ text: word, start, end }) => {
    const code = wordCode(word);
    return code ? [{ code, start, end }] : [];
  });
}

function wordCode(word: string): RegionCode | null {
  const folded = fold(word);
  if (folded.length < 5) return null;
  const found = REGIONS.find(({ kind, names }) =>
    kind === 'national'
      ? false
      : Object.values(names).some((name) => fold(name.split(' ')[0] ?? '') === folded),
  );
  return found?.code ?? null;
}

export function resolveRegion(text: string): RegionCode | null {
  const codes = resolveRegions(text);
  return codes.length === 1 ? (codes[0] ?? null) : null;
}

export function resolveRegions(text: string): RegionCode[] {
  const code = text.trim();
  if (isRegionCode(code)) return [code];
  return [...new Set(findRegions(text).map((mention) => mention.code))];
}

export function regionOfSlug(slug: string): RegionCode {
  return resolveRegion(slug.replaceAll('-', ' ')) ?? 'national';
}
