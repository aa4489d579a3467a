import { alternatives } from '../../languages/all-languages.ts';
import { type HtmlDocument, type HtmlElement, isElement, isText } from './html-document.ts';

const WORDS = alternatives(({ readAlso }) => readAlso);
const LABEL = new RegExp(`^\\W{0,3}(?:${WORDS})(?![\\p{L}\\p{N}])\\s*[:.…—–-]?\\s*`, 'iu');
/** A longer text goes on with the article. */
const MAX_LABELLED = 300;
/** Of a list of links. */
const MAX_LINKS = 3_000;
const BLOCKS = 'p, div, li, h1, h2, h3, h4, h5, h6, blockquote, aside, section';

/**
 * Removes what leads to other articles: "Read also: …" with its links, and a heading such as "По теме" with the links
 * below it. A sentence that only begins with such words stays.
 */
export function removeReadAlso(document: HtmlDocument): void {
  for (const element of document.querySelectorAll(BLOCKS)) {
    const text = textUpTo(element, MAX_LABELLED);
    const label = text === null ? null : LABEL.exec(text);
    if (text === null || label === null) continue;
    const isLabelOnly = label[0].trim().length === text.length;
    if (!isLabelOnly && !isOnlyLinks(element, text.slice(label[0].length))) continue;
    const block = outermostWith(text, element);
    if (isLabelOnly) removeLinksAfter(block);
    block.remove();
  }
}

/** The outermost element with no other text. */
function outermostWith(text: string, element: HtmlElement): HtmlElement {
  let block = element;
  for (;;) {
    const parent = block.parentElement;
    if (parent === null || parent.localName === 'body' || textUpTo(parent, MAX_LABELLED) !== text)
      return block;
    block = parent;
  }
}

/** The elements after a heading, as long as they are nothing but links. */
function removeLinksAfter(block: HtmlElement): void {
  for (let next = block.nextElementSibling; next !== null; next = block.nextElementSibling) {
    const text = textUpTo(next, MAX_LINKS);
    if (text === null || !isOnlyLinks(next, text)) return;
    next.remove();
  }
}

/** Whether a text is that of the links in the element, with signs between them. */
function isOnlyLinks(element: HtmlElement, text: string): boolean {
  const links = element.localName === 'a' ? [element] : [...element.querySelectorAll('a')];
  const linked = links.map(({ textContent }) => (textContent ?? '').trim()).filter((each) => each !== '');
  if (linked.length === 0) return false;
  const rest = linked.reduce((left, each) => left.replace(each, ''), text);
  // A link may hold the label too.
  return !/[\p{L}\p{N}]/u.test(rest) || linked.some((each) => each.endsWith(text));
}

/**
 * The text of an element, trimmed; null if it is longer. Does not read further, so that a page with many labels takes
 * no longer than another.
 */
function textUpTo(element: HtmlElement, length: number): string | null {
  const text = beginningOf(element, length + 1);
  return text.length > length ? null : text.trim();
}

function beginningOf(element: HtmlElement, length: number): string {
  let text = '';
  for (let child = element.firstChild; child !== null && text.length < length; child = child.nextSibling) {
    if (isText(child)) text += child.textContent ?? '';
    else if (isElement(child)) text += beginningOf(child, length - text.length);
  }
  return text;
}
