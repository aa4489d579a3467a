import { alternatives } from '../../languages/all-languages.ts';
import type { HtmlDocument, HtmlElement } from './html-document.ts';

const WORDS = alternatives(({ readAlso }) => readAlso);
const LABEL = new RegExp(`^\\W{0,3}(?:${WORDS})(?![\\p{L}\\p{N}])\\s*[:.…—–-]?\\s*`, 'iu');
/** A longer text goes on with the article. */
const MAX_LENGTH = 300;
const CANDIDATES = 'p, div, li, h1, h2, h3, h4, h5, h6, strong, b, em, span, blockquote, aside, section, a';

/**
 * Removes what leads to other articles: "Read also: …" with its links, and a heading such as "По теме" with the links
 * below it. A sentence that only begins with such words stays.
 */
export function removeReadAlso(document: HtmlDocument): void {
  for (const element of document.querySelectorAll(CANDIDATES)) {
    const text = (element.textContent ?? '').trim();
    if (text.length > MAX_LENGTH) continue;
    const label = LABEL.exec(text);
    if (label === null) continue;
    const isLabelOnly = label[0].trim().length === text.length;
    if (!isLabelOnly && !isOnlyLinks(element, text.slice(label[0].length))) continue;
    const block = blockOf(element, text);
    if (isLabelOnly) removeLinksAfter(block);
    block.remove();
  }
}

/** The outermost element with no other text. */
function blockOf(element: HtmlElement, text: string): HtmlElement {
  let block = element;
  for (;;) {
    const parent = block.parentElement;
    if (parent === null || parent.localName === 'body' || (parent.textContent ?? '').trim() !== text)
      return block;
    block = parent;
  }
}

/** The elements after a heading, as long as they are nothing but links. */
function removeLinksAfter(block: HtmlElement): void {
  for (let next = block.nextElementSibling; next !== null; next = block.nextElementSibling) {
    if (!isOnlyLinks(next, (next.textContent ?? '').trim())) return;
    next.remove();
  }
}

/** Whether a text is that of the links in the element, with signs between them. */
function isOnlyLinks(element: HtmlElement, text: string): boolean {
  const links = element.localName === 'a' ? [element] : [...element.querySelectorAll('a')];
  if (links.length === 0) return false;
  const rest = links.reduce((left, { textContent }) => {
    const linked = (textContent ?? '').trim();
    return linked === '' ? left : left.replace(linked, '');
  }, text);
  // A link may hold the label too.
  return (
    !/[\p{L}\p{N}]/u.test(rest) || links.some(({ textContent }) => (textContent ?? '').trim().endsWith(text))
  );
}
