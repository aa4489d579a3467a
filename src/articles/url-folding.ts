import { isArticleLanguage } from './language-detection.ts';

/** Longer URLs do not work as links in a chat. */
export const MAX_URL_LENGTH = 2_048;

/** Marks of a text around a link: `<https://…>`, `https://… .` */
const MARKS_BEFORE = /^[<("'«“[]+/u;
const MARKS_AFTER = '.,;:!?…<>"\'»”';
const BRACKETS: readonly (readonly [string, string])[] = [
  ['(', ')'],
  ['[', ']'],
];

/** Parameters that say where a reader comes from, not what is read. */
const TRACKING = /^(?:utm_.*|fbclid|gclid|yclid|_openstat)$/i;

/** A link without the marks of the text around it; brackets that it opens itself stay. Linear. */
export function trimLink(text: string): string {
  const link = text.replace(MARKS_BEFORE, '');
  const unopened = new Map(BRACKETS.map(([open, close]) => [close, count(link, close) - count(link, open)]));
  let end = link.length;
  for (;;) {
    const last = link.charAt(end - 1);
    const surplus = unopened.get(last) ?? 0;
    if (surplus > 0) unopened.set(last, surplus - 1);
    else if (last === '' || !MARKS_AFTER.includes(last)) return link.slice(0, end);
    end--;
  }
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}

/** Parses an http(s) link of a text; null if it is none. */
export function parseLink(text: string): URL | null {
  if (text.length > MAX_URL_LENGTH || !URL.canParse(text)) return null;
  const url = new URL(text);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url : null;
}

/**
 * The one spelling of all links to a page: `https`, no `www.`, no slash at the end, no parameters that track readers or
 * name a language, the others in order, no fragment unless it is a page's own (`#/news/1`).
 *
 * ```ts
 * foldUrl(new URL('http://WWW.example.kz:80/news/1/?utm_source=chat#top')); // => 'https://example.kz/news/1'
 * ```
 */
export function foldUrl(url: URL): string {
  const host = url.host.replace(/^www\./, '').replace(/\.(?=:|$)/, '');
  const path = url.pathname.replace(/\/+$/, '').replace(/%[0-9a-f]{2}/g, (code) => code.toUpperCase());
  const kept = new URLSearchParams(
    [...url.searchParams].filter(
      ([name, value]) => !TRACKING.test(name) && !(name === 'lang' && isArticleLanguage(value)),
    ),
  );
  kept.sort();
  const query = kept.size === 0 ? '' : `?${kept}`;
  const fragment = /^#[/!]/.test(url.hash) ? url.hash : '';
  return `https://${host}${path === '' && query + fragment === '' ? '/' : path}${query}${fragment}`;
}

/** Whether two links lead to one page. */
export function isSamePage(one: string, other: string): boolean {
  if (one === other) return true;
  const [first, second] = [parseLink(trimLink(one)), parseLink(trimLink(other))];
  return first !== null && second !== null && foldUrl(first) === foldUrl(second);
}
