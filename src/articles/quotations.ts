/** A quotation as a range of UTF-16 offsets, its marks included, end exclusive. */
export interface Quotation {
  readonly start: number;
  readonly end: number;
}

/** Closing marks by the marks that open: German quotes close with the mark that opens English ones. */
const CLOSING: Readonly<Record<string, string>> = { '“': '”', '«': '»', '„': '“”', '"': '"' };
const MARK = /[“”„«»"]/gu;
const SPACE_OR_OPENING = /^$|[\s([{“„«"'—–-]/u;
const WORD = /[\p{L}\p{N}]/u;
/** A mark that is not closed within so many characters was left open by a slip. */
const LONGEST = 4_000;
/** Of more marks open at once, the outermost were left open by a slip too. */
const MAX_OPEN = 16;

/** Marks of a text, and the quotations that they make; single marks are left over. */
export interface QuoteMarks {
  /** By where they begin: an outer one before those in it. */
  readonly quotations: readonly Quotation[];
  /** Offsets of marks that nothing closes, and of those that close nothing. */
  readonly leftOpen: readonly number[];
  readonly closingNothing: readonly number[];
}

interface Open {
  readonly at: number;
  readonly mark: string;
}

/** Pairs the quotation marks of a text. A straight mark opens before a word and closes after one. Linear. */
export function findQuoteMarks(text: string): QuoteMarks {
  const found: Quotation[] = [];
  const leftOpen: number[] = [];
  const closingNothing: number[] = [];
  const open: Open[] = [];
  for (const { 0: mark, index: at } of text.matchAll(MARK)) {
    while (open[0] !== undefined && at - open[0].at > LONGEST) {
      leftOpen.push(open[0].at);
      open.shift();
    }
    if (opens(text, at, mark, open)) {
      if (open.length === MAX_OPEN) leftOpen.push(...open.splice(0, 1).map((outermost) => outermost.at));
      open.push({ at, mark });
      continue;
    }
    const pair = open.findLastIndex((other) => (CLOSING[other.mark] ?? '').includes(mark));
    const opening = open[pair];
    if (opening === undefined) {
      closingNothing.push(at);
      continue;
    }
    const [, ...unclosed] = open.splice(pair);
    for (const other of unclosed) leftOpen.push(other.at);
    found.push({ start: opening.at, end: at + 1 });
  }
  for (const other of open) leftOpen.push(other.at);
  found.sort((a, b) => a.start - b.start);
  return { quotations: found, leftOpen: leftOpen.sort((a, b) => a - b), closingNothing };
}

function opens(text: string, at: number, mark: string, open: readonly Open[]): boolean {
  if (mark === '“') return open.at(-1)?.mark !== '„';
  if (mark !== '"') return mark in CLOSING;
  const before = text[at - 1] ?? '';
  const after = text[at + 1] ?? '';
  const isOpen = open.some((other) => other.mark === '"');
  if (SPACE_OR_OPENING.test(before) !== /^$|\s/u.test(after)) return SPACE_OR_OPENING.test(before);
  // Glued on both sides, or on none: it does what is due.
  return !isOpen && WORD.test(after);
}
