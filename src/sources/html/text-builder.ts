import { visibleText } from '../pasted-text.ts';

type Gap = 'none' | 'space' | 'line' | 'paragraph';

const GAP_TEXT: Readonly<Record<Gap, string>> = { none: '', space: ' ', line: '\n', paragraph: '\n\n' };
const WIDTH: Readonly<Record<Gap, number>> = { none: 0, space: 1, line: 2, paragraph: 3 };

/** Joins pieces of text with the widest gap that was asked for between them. */
export class TextBuilder {
  readonly #parts: string[] = [];
  #gap: Gap = 'none';
  #isTight = false;
  #mark = '';

  /** Words in running text: white space in them is a space. */
  words(text: string): void {
    const seen = visibleText(text.replace(/[\t-\r\u0085\u2028\u2029]/g, ' ')).replace(/ +/g, ' ');
    const words = seen.trim();
    if (seen.startsWith(' ')) this.#widen('space');
    if (words === '') return;
    const gap = this.#parts.length === 0 ? '' : GAP_TEXT[this.#gap];
    this.#parts.push(gap, this.#mark, words);
    this.#mark = '';
    this.#gap = 'none';
    if (seen.endsWith(' ')) this.#widen('space');
  }

  /** What comes before the next words, if any come. */
  mark(text: string): void {
    this.#mark = text;
  }

  /** A break in the text: two in a row make a paragraph. */
  lineBreak(): void {
    this.#widen(this.#gap === 'line' ? this.#paragraphGap() : 'line');
  }

  line(): void {
    this.#widen('line');
  }

  paragraph(): void {
    this.#widen(this.#paragraphGap());
  }

  /** Writes with lines in place of paragraphs. */
  tighter(write: () => void): void {
    const before = this.#isTight;
    this.#isTight = true;
    write();
    this.#isTight = before;
    this.#mark = '';
  }

  text(): string {
    return this.#parts.join('');
  }

  #paragraphGap(): Gap {
    return this.#isTight ? 'line' : 'paragraph';
  }

  #widen(gap: Gap): void {
    if (WIDTH[gap] > WIDTH[this.#gap]) this.#gap = gap;
  }
}
