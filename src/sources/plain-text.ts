import { TextBuilder } from './html/text-builder.ts';
import { cleanLine, splitLines } from './pasted-text.ts';

/**
 * A text in the form of an article's body: a blank line between paragraphs, single spaces, nothing invisible. Entities
 * and tags in it are read as in a seed: many feeds escape their HTML twice.
 *
 * ```ts
 * plainText(' One\r\ntwo. \n\n\n Three\t3.'); // => 'One\ntwo.\n\nThree 3.'
 * ```
 */
export function plainText(text: string): string {
  const builder = new TextBuilder();
  for (const line of splitLines(text).flatMap(cleanLine)) {
    if (line.trim() === '') builder.paragraph();
    builder.words(line);
    builder.line();
  }
  return builder.text();
}
