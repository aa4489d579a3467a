import { Readability } from '@mozilla/readability';
import { type HtmlDocument, HtmlTooComplexError } from './html-document.ts';
import { htmlToText } from './html-text.ts';
import { removeReadAlso } from './read-also.ts';

/** Press releases are often shorter than what Readability takes for an article. */
const MIN_CHARACTERS = 140;
const MAX_ELEMENTS = 20_000;

/** The text of the article that a page is about, without menus and links around it; empty if it has none. Changes the document. @throws HtmlTooComplexError */
export function mainText(document: HtmlDocument): string {
  if ([...document.querySelectorAll('*')].length > MAX_ELEMENTS) throw new HtmlTooComplexError();
  removeReadAlso(document);
  // Its types are those of a browser's document, of which ours has what it uses.
  const options = { charThreshold: MIN_CHARACTERS, disableJSONLD: true };
  const article = new Readability(document as ConstructorParameters<typeof Readability>[0], options).parse();
  return htmlToText(article?.content ?? '');
}
