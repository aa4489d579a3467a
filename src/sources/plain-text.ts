import { TextBuilder } from './html/text-builder.ts';

/**
 * A plain text in the form of an article's body: a blank line between paragraphs, single spaces, nothing invisible.
 *
 * ```ts
 * plainText(' One\r\ntwo. \n\n\n Three\t3.'); // => 'One\ntwo.\n\nThree 3.'
 * ```
 */
export function plainText(text: string): string {
  const builder = new TextBuilder();
  for (const line of text.split(/\r\n|[\n\r\u0085\u2028\u2029]/)) {
    if (line.trim() === '') builder.paragraph();
    builder.words(line);
    builder.line();
  }
  return builder.text();
}
