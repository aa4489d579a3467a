import { type HtmlElement, type HtmlNode, isElement, isText, parseFragment } from './html-document.ts';
import { removeReadAlso } from './read-also.ts';
import { TextBuilder } from './text-builder.ts';

/** Never read: code, forms, pictures with their captions, navigation. */
const SKIPPED =
  'script style noscript template iframe object embed svg math canvas audio video picture img figcaption ' +
  'button input select textarea nav dialog head title';
const NO_TEXT: ReadonlySet<string> = new Set(SKIPPED.split(' '));

const PARAGRAPHS =
  'address article aside blockquote body center details div dl fieldset figure footer form h1 h2 h3 h4 h5 h6 header ' +
  'hr main ol p pre section summary table ul';
const IS_PARAGRAPH: ReadonlySet<string> = new Set(PARAGRAPHS.split(' '));
/**
 * The text of a piece of HTML as people read it: a blank line between paragraphs, a line for each item of a list
 * (`• one`) and each row of a table (`one | two`). Scripts, captions of pictures and links to other articles are left
 * out.
 *
 * ```ts
 * htmlToText('<p>One&nbsp;two.</p><ul><li>A<li>B</ul>'); // => 'One two.\n\n• A\n• B'
 * ```
 * @throws HtmlTooComplexError
 */
export function htmlToText(html: string): string {
  const document = parseFragment(html);
  removeReadAlso(document);
  return textOf(document.body);
}

/** The text of an element in the same form. */
export function textOf(element: HtmlElement): string {
  const builder = new TextBuilder();
  writeChildren(element, builder);
  return builder.text();
}

/** The text of a piece of HTML on one line, such as a title. @throws HtmlTooComplexError */
export function htmlToLine(html: string): string {
  return htmlToText(html).replace(/\s+/g, ' ').trim();
}

type Write = (element: HtmlElement, builder: TextBuilder) => void;

const WRITERS: ReadonlyMap<string, Write> = new Map<string, Write>([
  ['br', (_, builder) => builder.lineBreak()],
  ['ol', writeNumberedList],
  ['li', (item, builder) => writeItem(item, '• ', builder)],
  ['tr', writeRow],
  ['dt', writeLine],
  ['dd', writeLine],
  ['caption', writeLine],
]);

function writeChildren(element: HtmlElement, builder: TextBuilder): void {
  for (const child of element.childNodes) write(child, builder);
}

function write(node: HtmlNode, builder: TextBuilder): void {
  if (isText(node)) builder.words(node.textContent ?? '');
  if (!isElement(node) || NO_TEXT.has(node.localName) || isHidden(node)) return;
  const writer =
    WRITERS.get(node.localName) ?? (IS_PARAGRAPH.has(node.localName) ? writeParagraph : writeChildren);
  writer(node, builder);
}

function writeParagraph(element: HtmlElement, builder: TextBuilder): void {
  builder.paragraph();
  writeChildren(element, builder);
  builder.paragraph();
}

function writeLine(element: HtmlElement, builder: TextBuilder): void {
  builder.line();
  writeChildren(element, builder);
  builder.line();
}

function writeNumberedList(list: HtmlElement, builder: TextBuilder): void {
  const start = Number(list.getAttribute('start') ?? '1');
  let number = Number.isInteger(start) ? start : 1;
  builder.paragraph();
  for (const item of list.children) {
    if (item.localName === 'li') writeItem(item, `${number++}. `, builder);
    else write(item, builder);
  }
  builder.paragraph();
}

/** Paragraphs of an item stay with it. */
function writeItem(item: HtmlElement, mark: string, builder: TextBuilder): void {
  builder.line();
  builder.mark(mark);
  builder.tighter(() => writeChildren(item, builder));
  builder.line();
}

function writeRow(row: HtmlElement, builder: TextBuilder): void {
  const cells = [...row.children].filter(({ localName }) => localName === 'td' || localName === 'th');
  // A table of one column is for layout.
  const [only] = cells;
  if (only !== undefined && cells.length === 1) {
    writeParagraph(only, builder);
    return;
  }
  const texts = cells.map((cell) => textOf(cell).replace(/\s+/g, ' '));
  builder.line();
  if (texts.some((text) => text !== '')) builder.words(texts.join(' | '));
  builder.line();
}

function isHidden(element: HtmlElement): boolean {
  const style = element.getAttribute('style') ?? '';
  return element.getAttribute('hidden') !== null || /display\s*:\s*none/i.test(style);
}
