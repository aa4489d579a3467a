import { type ApiError, badRequest } from './errors.ts';
import { decodeReference } from './html-references.ts';

const KNOWN_TAGS = new Set(
  'a b strong i em s strike del u ins tg-spoiler tg-emoji span pre code blockquote'.split(' '),
);

const SPACE = /\s/;
const NAME_TOKEN_CHARACTER = /[A-Za-z0-9.-]/;

export interface StartTag {
  readonly name: string;
  /** The one attribute that has a meaning: href, language, emoji-id, `spoiler` or `expandable`; else empty. */
  readonly argument: string;
  /** Index after the `>`. */
  readonly end: number;
}

/** Reads the start tag at `html[at] === '<'`. @throws ApiError */
export function startTag(html: string, at: number): StartTag {
  const nameEnd = skipUntil(html, at + 1, (c) => SPACE.test(c) || c === '>');
  if (nameEnd === html.length) throw failure(html, at, 'Unclosed start tag');
  const name = html.slice(at + 1, nameEnd).toLowerCase();
  if (!KNOWN_TAGS.has(name)) throw failure(html, at, `Unsupported start tag "${name}"`);

  let argument = '';
  let i = nameEnd;
  while (html[i] !== '>') {
    i = skipUntil(html, i, (c) => !SPACE.test(c));
    if (html[i] === '>') break;
    const attribute = readAttribute(html, i, name, at);
    argument = argumentOf(name, attribute.name, attribute.value) ?? argument;
    i = attribute.end;
  }
  if (name === 'span' && argument !== 'spoiler') {
    throw failure(html, at, 'Tag "span" must have class "tg-spoiler"');
  }
  return { name, argument, end: i + 1 };
}

/**
 * Reads the end tag at `html[at] === '<'`, checks that it closes `expected` (undefined: no tag is open), and
 * returns the index after its `>`. As in Telegram, `</>` closes any open tag. @throws ApiError
 */
export function endTag(html: string, at: number, expected: string | undefined): number {
  if (expected === undefined) throw failure(html, at, 'Unexpected end tag');
  const nameEnd = skipUntil(html, at + 2, (c) => SPACE.test(c) || c === '>');
  const name = html.slice(at + 2, nameEnd).toLowerCase();
  const end = skipUntil(html, nameEnd, (c) => !SPACE.test(c));
  if (html[end] !== '>') throw failure(html, at, 'Unclosed end tag');
  if (name !== '' && name !== expected) {
    throw failure(html, at, 'Unmatched end tag', `, expected "</${expected}>", found "</${name}>"`);
  }
  return end + 1;
}

function readAttribute(
  html: string,
  from: number,
  tag: string,
  tagAt: number,
): { name: string; value: string; end: number } {
  const nameEnd = skipUntil(html, from, (c) => SPACE.test(c) || c === '=' || c === '>');
  const name = html.slice(from, nameEnd).toLowerCase();
  if (name === '') throw failure(html, tagAt, `Empty attribute name in the tag "${tag}"`);
  const equals = skipUntil(html, nameEnd, (c) => !SPACE.test(c));
  if (html[equals] !== '=') {
    if (tag === 'blockquote' && name === 'expandable' && equals < html.length) {
      return { name, value: '', end: equals };
    }
    throw failure(html, tagAt, `Expected equal sign in declaration of an attribute of the tag "${tag}"`);
  }
  const begin = skipUntil(html, equals + 1, (c) => !SPACE.test(c));
  const quote = html[begin];
  const { value, end } =
    quote === '"' || quote === "'" ? quotedValue(html, begin + 1, quote) : bareValue(html, begin);
  if (end >= html.length) throw failure(html, tagAt, 'Unclosed start tag');
  return { name, value, end };
}

function quotedValue(html: string, from: number, quote: string): { value: string; end: number } {
  let value = '';
  let i = from;
  while (i < html.length && html[i] !== quote) {
    const reference = html[i] === '&' ? decodeReference(html, i) : null;
    value += reference?.text ?? html[i];
    i = reference?.end ?? i + 1;
  }
  return { value, end: i + 1 };
}

function bareValue(html: string, from: number): { value: string; end: number } {
  const end = skipUntil(html, from, (c) => !NAME_TOKEN_CHARACTER.test(c));
  const next = html[end];
  if (next !== undefined && !SPACE.test(next) && next !== '>') {
    throw failure(html, from, 'Unexpected end of name token');
  }
  return { value: html.slice(from, end).toLowerCase(), end };
}

/** The value, if this attribute has a meaning for this tag; else undefined. */
function argumentOf(tag: string, attribute: string, value: string): string | undefined {
  if (tag === 'a' && attribute === 'href') return value;
  if (tag === 'tg-emoji' && attribute === 'emoji-id') return value;
  if (tag === 'blockquote' && attribute === 'expandable') return 'expandable';
  if (attribute !== 'class') return undefined;
  if (tag === 'code' && value.startsWith('language-')) return value.slice('language-'.length);
  if (tag === 'span' && value.startsWith('tg-')) return value.slice('tg-'.length);
  return undefined;
}

function skipUntil(html: string, from: number, stop: (character: string) => boolean): number {
  let i = from;
  while (i < html.length && !stop(html[i] ?? '')) i += 1;
  return i;
}

function failure(html: string, at: number, what: string, rest = ''): ApiError {
  const byteOffset = Buffer.byteLength(html.slice(0, at));
  return badRequest(`can't parse entities: ${what} at byte offset ${byteOffset}${rest}`);
}
