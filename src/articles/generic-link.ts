/** A file of a web server, unless it is the index page of its folder. */
const FILE = /^(?!index\.)[^.]+\.(?:s?html?|php|aspx?|jsp|pdf|docx?)$/i;
const YEAR = /^(?:19|20)\d\d$/;
const MONTH_OR_DAY = /^\d{1,2}$/;
/** Words of a title, apart by hyphens. */
const MIN_WORDS_OF_SLUG = 4;
/** `meeting-1234`, `a1b2c3d4`; a name of few letters with some digits may be that of a channel or a section. */
const NUMBERED = /(?:^|[-_.])\d{3,}(?:$|[-_.])/;
const OPAQUE = /^(?=[^\d]*\d)(?=.*\p{L})[\p{L}\d]{16,}$/u;
/** `/memleket/entities/dsm/press/news/2`: a page of a list. */
const GOV_KZ_LIST = /^\/memleket\/entities\/[^/]+\/press\/[^/]+\/\d{1,3}\/?$/;
/** Parameters that choose a part of a list. */
const LIST_PARAMETER = /^(?:page|offset|limit|size|sort|lang|locale)$/i;

/**
 * Whether a link leads to one text, and not to a site, a channel or a section (`https://t.me/mchskz`,
 * `https://example.kz/ru/news`). Decided by its shape: one of its parts must look like the key of a text, that is
 *
 * - a number after a section, or alone (`/news/17`, `t.me/mchskz/17`), but not a year, a month or a day of an archive;
 * - a name with a number of three digits or more (`meeting-1234`), or a long mix of letters and digits;
 * - a title of four words or more (`new-bridge-in-aktobe`), or a name below a year (`/2025/02/bridge`);
 * - a file (`bridge.html`), a parameter with a number (`?id=17`, but not `?page=2`), or a page's own fragment (`#/17`).
 *
 * ```ts
 * identifiesText(new URL('https://example.kz/news/17')); // => true
 * identifiesText(new URL('https://example.kz/news')); // => false
 * ```
 */
export function identifiesText(url: URL): boolean {
  if (GOV_KZ_LIST.test(url.pathname) && /(^|\.)gov\.kz$/.test(url.hostname)) return false;
  if (/^#[/!].*\d/.test(url.hash)) return true;
  for (const [name, value] of url.searchParams) {
    if (!LIST_PARAMETER.test(name) && !/^utm_/i.test(name) && /\d/.test(value)) return true;
  }
  const segments = url.pathname.split('/').filter((segment) => segment !== '');
  let isDated = false;
  for (const segment of segments.map(decoded)) {
    if (isDated ? MONTH_OR_DAY.test(segment) : YEAR.test(segment)) isDated = true;
    else if (isDated || isKey(segment)) return true;
  }
  return false;
}

function isKey(segment: string): boolean {
  if (/^\d+$/.test(segment) || NUMBERED.test(segment) || OPAQUE.test(segment) || FILE.test(segment))
    return true;
  return segment.split(/[-_+\s]+/).filter((word) => word !== '').length >= MIN_WORDS_OF_SLUG;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
