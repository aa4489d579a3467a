type Gap = 'none' | 'space' | 'line' | 'paragraph';

const GAP_TEXT: Readonly<Record<Gap, string>> = { none: '', space: ' ', line: '\n', paragraph: '\n\n' };
const WIDTH: Readonly<Record<Gap, number>> = { none: 0, space: 1, line: 2, paragraph: 3 };

/** Soft hyphens, zero-width characters, marks of direction and control characters; a joiner stays between pictures. */
const INVISIBLE =
  /[\u00AD\u061C\u180E\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]|(?!\s)\p{Cc}/gu;
const LONE_JOINER = /(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)\u200D/gu;

/** Joins pieces of text with the widest gap that was asked for between them. */
export class TextBuilder {
  readonly #parts: string[] = [];
  #gap: Gap = 'none';
  #isTight = false;
  #mark = '';

  /** Words in running text: white space in them is a space. */
  words(text: string): void {
    const seen = text.replace(INVISIBLE, '').replace(LONE_JOINER, '');
    const words = seen.trim();
    if (/^\s/.test(seen)) this.#widen('space');
    if (words === '') return;
    const gap = this.#parts.length === 0 ? '' : GAP_TEXT[this.#gap];
    this.#parts.push(gap, this.#mark, words.replace(/\s+/g, ' '));
    this.#mark = '';
    this.#gap = 'none';
    if (/\s$/.test(seen)) this.#widen('space');
  }

  /** What stands before the next words, if any come. */
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
