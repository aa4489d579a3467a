import type { Article } from '../../articles/article.ts';
import { issuerTag } from '../../articles/issuers/short-names.ts';
import { type RegionCode, regionName } from '../../articles/regions/regions.ts';
import type { BotLocale } from '../../languages/bot-locale.ts';
import { type Html, html } from '../../telegram/html.ts';

/** Of a message: Telegram counts each hashtag as an entity, of which it shows 100. */
const MAX_TAGS = 20;
const MAX_LENGTH = 600;

/** Hashtags of the regions and ministries of articles, each once: `#Aktobe #МЧС`. Null if there are none. */
export function hashtags(
  articles: readonly Pick<Article, 'region' | 'issuer'>[],
  language: BotLocale,
): Html | null {
  const tags = articles.flatMap(({ region, issuer }) => [
    regionTag(region, language),
    issuerTag(issuer, language),
  ]);
  const named = [...new Set(tags.flatMap((name) => (name === null ? [] : [oneWord(name)])))];
  if (named.length === 0) return null;
  let length = 0;
  const shown = named.slice(0, MAX_TAGS).filter((tag) => {
    length += tag.length + 1;
    return length <= MAX_LENGTH;
  });
  return html`${shown.join(' ')}`;
}

/**
 * A region without the word for it: `Aktobe`. Kept where it is needed: `Almaty` is the city, and a Russian adjective says
 * nothing alone.
 */
function regionTag(code: RegionCode, language: BotLocale): string | null {
  if (code === 'national') return null;
  const name = regionName(code, language);
  const bare = name.replace(/ Region$| облысы$|^область /u, '');
  return bare === regionName('KZ-75', language) ? name : bare;
}

/** `#ЗападноКазахстанскаяОбласть`: Telegram ends a hashtag at whatever is neither letter nor digit. */
function oneWord(name: string): string {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  return `#${words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')}`;
}
