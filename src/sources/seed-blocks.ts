/** Consecutive lines without a blank line between them. */
export interface SeedBlock {
  /** Line number of the first line, from 1. */
  readonly line: number;
  readonly lines: readonly string[];
}

/** Splits a seed into blocks at blank lines. Accepts `\n`, `\r\n` and a byte-order mark. Linear. */
export function splitBlocks(text: string): SeedBlock[] {
  const blocks: SeedBlock[] = [];
  let lines: string[] = [];
  const close = (next: number) => {
    if (lines.length > 0) blocks.push({ line: next - lines.length, lines });
    lines = [];
  };
  const all = text.replace(/^\uFEFF/, '').split(/\r\n|\n/);
  all.forEach((line, at) => {
    if (line.trim() === '') close(at + 1);
    else lines.push(line);
  });
  close(all.length + 1);
  return blocks;
}
