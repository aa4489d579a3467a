import type { QuoteMarks } from '../articles/quotations.ts';
import type { Sentence } from '../articles/sentences.ts';
import type { QuoteContext, TextRange } from './answer.ts';
import { lengthOf, MAX_SENTENCES, MAX_SNIPPET_LENGTH, type Run } from './sentence-span.ts';

export const NO_MARKS: QuoteContext = { before: '', after: '' };

/** The run with the sentences in which its first quotation begins and its last one ends, as far as a snippet holds them. */
export function expandToQuotes(sentences: readonly Sentence[], run: Run, { quotations }: QuoteMarks): Run {
  const start = sentences[run.first]?.start ?? 0;
  const end = sentences[run.last]?.end ?? 0;
  const opening = quotations.find((quotation) => isInside(start, quotation));
  const closing = quotations.find((quotation) => isInside(end, quotation));
  let wider = run;
  if (opening !== undefined) {
    const first = sentences.findLastIndex((sentence) => sentence.start <= opening.start);
    if (first !== -1) wider = fitting(sentences, { first, last: wider.last }) ?? wider;
  }
  if (closing !== undefined) {
    const last = sentences.findIndex((sentence) => sentence.end >= closing.end);
    if (last !== -1) wider = fitting(sentences, { first: wider.first, last }) ?? wider;
  }
  return wider;
}

function fitting(sentences: readonly Sentence[], run: Run): Run | null {
  return lengthOf(sentences, run) <= MAX_SNIPPET_LENGTH && run.last - run.first < MAX_SENTENCES ? run : null;
}

/** Quotations within quotations go no deeper in news; a text full of marks would make the message too long. */
const MAX_MARKS = 4;

/** What shows that a range begins in a quotation, or ends in one: a mark for each, and an ellipsis. */
export function outsideMarks(
  text: string,
  { start, end }: TextRange,
  { quotations, leftOpen, closingNothing }: QuoteMarks,
): QuoteContext {
  const markAt = (at: number) => text[at] ?? '';
  const isShown = (at: number) => at >= start && at < end;
  const before = [
    ...closingNothing.filter(isShown).map((at) => opposite(markAt(at))),
    ...quotations
      .filter((quotation) => isInside(start, quotation))
      .map((quotation) => markAt(quotation.start)),
  ]
    .slice(-MAX_MARKS)
    .join('');
  const after = [
    ...quotations
      .filter((quotation) => isInside(end, quotation))
      .map((quotation) => markAt(quotation.end - 1)),
    ...leftOpen.filter(isShown).map((at) => opposite(markAt(at))),
  ]
    .slice(0, MAX_MARKS)
    .join('');
  return { before: before && `${before}…`, after: after && `…${after}` };
}

function isInside(at: number, { start, end }: TextRange): boolean {
  return at > start && at < end;
}

const OPPOSITE: Readonly<Record<string, string>> = { '“': '”', '”': '“', '«': '»', '»': '«', '„': '“' };

function opposite(mark: string): string {
  return OPPOSITE[mark] ?? mark;
}
