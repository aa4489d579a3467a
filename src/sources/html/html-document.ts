import { parseHTML } from 'linkedom';

/** What is used of the DOM. */
export interface HtmlNode {
  readonly nodeType: number;
  readonly textContent: string | null;
  /** Made again at each reading; to look at the first few, follow `nextSibling`. */
  readonly childNodes: Iterable<HtmlNode>;
  readonly firstChild: HtmlNode | null;
  readonly nextSibling: HtmlNode | null;
  readonly parentElement: HtmlElement | null;
}

export interface HtmlElement extends HtmlNode {
  readonly localName: string;
  readonly children: Iterable<HtmlElement>;
  readonly nextElementSibling: HtmlElement | null;
  getAttribute(name: string): string | null;
  querySelector(selector: string): HtmlElement | null;
  querySelectorAll(selector: string): Iterable<HtmlElement>;
  remove(): void;
}

export interface HtmlDocument {
  readonly documentElement: HtmlElement;
  readonly body: HtmlElement;
  querySelector(selector: string): HtmlElement | null;
  querySelectorAll(selector: string): Iterable<HtmlElement>;
}

/** The HTML is larger or more deeply nested than that of any article: reading it would stop the bot for seconds. */
export class HtmlTooComplexError extends Error {
  override readonly name = 'HtmlTooComplexError';

  constructor() {
    super('its HTML is too large or too deeply nested to be read');
  }
}

const LESS_THAN = 0x3c;
const GREATER_THAN = 0x3e;
const AMPERSAND = 0x26;
const NO_BREAK_SPACE = 0xa0;
const ELEMENT = 1;
const TEXT = 3;

export function isElement(node: HtmlNode): node is HtmlElement {
  return node.nodeType === ELEMENT;
}

export function isText(node: HtmlNode): boolean {
  return node.nodeType === TEXT;
}

/** So large a text takes about 170 ms to parse; what is more complex for its size takes seconds. */
const MAX_LENGTH = 1_000_000;
/** Of tags and entities (`marksIn`). */
const MAX_MARKS = 100_000;
/** Parsing, and finding the main text, take the square of the depth. */
const MAX_DEPTH = 150;

/** Pictures inside the markup, which can be most of it. */
const INLINE_DATA = /(\s(?:src|href|srcset|poster)\s*=\s*["'])data:[^"']*/gi;

/** @throws HtmlTooComplexError */
export function parsePage(html: string): HtmlDocument {
  const { document } = parseHTML(checked(html));
  // A document without an element, such as an empty one, has no body.
  return document.documentElement === null ? parseFragment('') : document;
}

/** A document whose body holds the fragment. @throws HtmlTooComplexError */
export function parseFragment(html: string): HtmlDocument {
  return parseHTML(`<!doctype html><html><head></head><body>${checked(html)}</body></html>`).document;
}

function checked(html: string): string {
  const light = html.replace(INLINE_DATA, '$1');
  if (light.length > MAX_LENGTH || marksIn(light) > MAX_MARKS || depthOf(light) > MAX_DEPTH)
    throw new HtmlTooComplexError();
  return light;
}

/**
 * How many tags and entities the HTML has, or has when it is written again from its DOM: then `>` and no-break spaces are
 * entities too. Each makes a node, which is what takes time.
 */
export function marksIn(html: string): number {
  let begins = 0;
  let ends = 0;
  let entities = 0;
  for (let at = 0; at < html.length; at++) {
    const code = html.charCodeAt(at);
    if (code === LESS_THAN) begins++;
    else if (code === GREATER_THAN) ends++;
    else if (code === AMPERSAND || code === NO_BREAK_SPACE) entities++;
  }
  return Math.max(begins, ends) + entities;
}

/** Elements that never hold others, or that the parser ends where the next begins. */
const FLAT =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr|p|li|tr|td|th|dt|dd|option)$/i;

/** How deep elements are nested at most. */
function depthOf(html: string): number {
  let depth = 0;
  let deepest = 0;
  for (const { 1: slash, 2: name = '' } of html.matchAll(/<(\/?)([a-z][\w-]*)/gi)) {
    if (FLAT.test(name)) continue;
    depth = slash === '/' ? Math.max(depth - 1, 0) : depth + 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
