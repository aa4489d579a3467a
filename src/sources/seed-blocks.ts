import { cleanLine, splitLines } from './pasted-text.ts';

/** A line of a seed as people see it. */
export interface SeedLine {
  /** From 1. */
  readonly number: number;
  /** Not blank. */
  readonly text: string;
}

/** Consecutive lines without a blank line between them. */
export type SeedBlock = readonly [SeedLine, ...SeedLine[]];

/** Cleans the lines of a seed and yields its blocks, in order. Linear. */
export function* splitBlocks(text: string): Generator<SeedBlock> {
  let block: [SeedLine, ...SeedLine[]] | null = null;
  for (const [at, line] of splitLines(text).entries()) {
    for (const part of cleanLine(line)) {
      const seen = { number: at + 1, text: part };
      if (part.trim() !== '') {
        if (block === null) block = [seen];
        else block.push(seen);
      } else if (block !== null) {
        yield block;
        block = null;
      }
    }
  }
  if (block !== null) yield block;
}
