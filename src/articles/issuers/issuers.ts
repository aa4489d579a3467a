import type { BotLocale } from '../../languages/bot-locale.ts';
import { readingOf } from '../regions/find-regions.ts';
import { PLACE_NAMES } from '../regions/inflections.ts';
import { REGION_TABLE, type RegionCode } from '../regions/region-table.ts';
import { regionName, regionOfSlug } from '../regions/regions.ts';
import { type IssuerNames, REGIONAL_BODIES, REPUBLIC_BODIES } from './issuer-table.ts';

/**
 * The name of an issuing body: "Ministry of Healthcare" for `dsm`, "Aktobe Region administration (akimat)" for
 * `aktobe`, "Police Department, Atyrau Region" for `mvd-atyrau`. Hosts and unknown slugs are returned unchanged.
 */
export function issuerName(slug: string, language: BotLocale): string {
  if (slug.includes('.')) return slug;
  const republicBody = entryOf(REPUBLIC_BODIES, slug);
  if (republicBody) return inLanguage(republicBody, language);
  const [body = '', ...rest] = slug.split('-');
  const regionalBody = entryOf(REGIONAL_BODIES, body) ?? entryOf(REPUBLIC_BODIES, body);
  const place = regionOfSlug(rest.join('-'));
  if (regionalBody && place !== 'national') {
    return `${inLanguage(regionalBody, language)}, ${regionName(place, language)}`;
  }
  const region = administeredRegion(slug);
  return region === null ? slug : administration(region, language);
}

/** The region or city whose administration the slug names; null for a town or a district. */
function administeredRegion(slug: string): RegionCode | null {
  const { key, kind } = readingOf(slug.replaceAll('-', ' '));
  const reading = PLACE_NAMES.byKey.get(key);
  const code = kind === 'region' ? reading?.asRegion : reading?.typed;
  if (!code || code === 'national') return null;
  const isCity = REGION_TABLE[code].kind === 'city';
  return isCity || (kind !== 'city' && reading?.asRegion === code) ? code : null;
}

const RUSSIAN_CITY_GENITIVE: Readonly<Record<string, string>> = { Астана: 'Астаны', Шымкент: 'Шымкента' };

function administration(region: RegionCode, language: BotLocale): string {
  const name = regionName(region, language);
  if (language === 'en') return `${name} administration (akimat)`;
  if (language === 'kk') return `${name.replace(/^\S+$/, '$& қаласы')}ның әкімдігі`;
  return `Акимат ${RUSSIAN_CITY_GENITIVE[name] ?? name.replace('ская область', 'ской области').replace('область', 'области')}`;
}

function entryOf(table: Readonly<Record<string, IssuerNames>>, slug: string): IssuerNames | undefined {
  return Object.hasOwn(table, slug) ? table[slug] : undefined;
}

function inLanguage([en, ru, kk]: IssuerNames, language: BotLocale): string {
  return { en, ru, kk }[language];
}
