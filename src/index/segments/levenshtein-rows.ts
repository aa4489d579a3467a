import { outOfRange } from './out-of-range.ts';

/**
 * Rows of an edit table, one per letter of a path that grows and shrinks: the distance of the word's first `column`
 * letters from the path, capped at one more than the allowed edits. The first columns may allow fewer.
 *
 * The same distance as `editDistance` of `text/edit-distance.ts`, but for all words of a vocabulary at once: words with the
 * same beginning share their rows, where `editDistance` would compute a whole table for each of a million words.
 */
export class EditTable {
  readonly #word: Uint16Array;
  readonly #edits: number;
  readonly #width: number;
  /** Row after row. */
  readonly #cells: Uint8Array;
  readonly #path: Uint16Array;
  /** By column: the edits allowed up to it; nothing beyond the last. */
  readonly #allowed: Uint8Array;

  constructor(
    word: readonly number[],
    edits: number,
    beginning: { readonly columns: number; readonly edits: number },
  ) {
    this.#word = Uint16Array.from(word);
    this.#edits = edits;
    this.#width = word.length + 1;
    const rows = word.length + edits + 1;
    this.#path = new Uint16Array(rows);
    this.#cells = new Uint8Array(rows * this.#width).fill(edits + 1);
    this.#allowed = new Uint8Array(this.#width + 1)
      .fill(edits, 0, this.#width)
      .fill(beginning.edits, 0, beginning.columns);
    for (let column = 0; column <= Math.min(edits, word.length); column++) {
      this.#cells[column] = this.#limited(column, column);
    }
  }

  /** Whether the path's first `depth` letters are within the allowed edits of the whole word. */
  reachesEnd(depth: number): boolean {
    return (this.#cells[depth * this.#width + this.#width - 1] ?? outOfRange()) <= this.#edits;
  }

  /** Appends `letter` to the path and computes its row; false if no cell is within the allowed edits. */
  extend(depth: number, letter: number): boolean {
    const [cells, word, edits] = [this.#cells, this.#word, this.#edits];
    const row = depth * this.#width;
    const above = row - this.#width;
    const twoAbove = above - this.#width;
    const last = Math.min(word.length, depth + edits);
    let best = edits + 1;
    this.#path[depth - 1] = letter;
    for (let column = Math.max(0, depth - edits); column <= last; column++) {
      let cost = (cells[above + column] ?? outOfRange()) + 1;
      if (column > 0) {
        const replaced = (cells[above + column - 1] ?? outOfRange()) + (word[column - 1] === letter ? 0 : 1);
        if (replaced < cost) cost = replaced;
        const left = (cells[row + column - 1] ?? outOfRange()) + 1;
        if (left < cost) cost = left;
        if (column > 1 && depth > 1 && word[column - 2] === letter) {
          const isSwap = word[column - 1] === this.#path[depth - 2];
          const swapped = (cells[twoAbove + column - 2] ?? outOfRange()) + 1;
          if (isSwap && swapped < cost) cost = swapped;
        }
      }
      cost = this.#limited(cost, column);
      cells[row + column] = cost;
      if (cost < best) best = cost;
    }
    return best <= edits;
  }

  /** Letters that may follow the path's first `depth` letters; null if an edit is left, so any may. */
  lettersAfter(depth: number): Set<number> | null {
    const letters = new Set<number>();
    const row = depth * this.#width;
    const last = Math.min(this.#word.length, depth + this.#edits);
    for (let column = Math.max(0, depth - this.#edits); column <= last; column++) {
      const cost = this.#cells[row + column] ?? outOfRange();
      if (cost > this.#edits) continue;
      const mostHere = this.#allowed[column] ?? outOfRange();
      if (cost < mostHere || cost < (this.#allowed[column + 1] ?? outOfRange())) return null;
      if (column < this.#word.length) letters.add(this.#word[column] ?? outOfRange());
    }
    this.#addSwaps(depth, letters);
    return letters;
  }

  #addSwaps(depth: number, letters: Set<number>): void {
    if (depth === 0) return;
    const above = (depth - 1) * this.#width;
    for (let column = 0; column + 2 <= this.#word.length; column++) {
      const isSwap = this.#word[column + 1] === this.#path[depth - 1];
      if (
        isSwap &&
        (this.#cells[above + column] ?? outOfRange()) < (this.#allowed[column + 2] ?? outOfRange())
      ) {
        letters.add(this.#word[column] ?? outOfRange());
      }
    }
  }

  #limited(cost: number, column: number): number {
    return cost <= (this.#allowed[column] ?? outOfRange()) ? cost : this.#edits + 1;
  }
}
