import type { AnswerPassage, TextRange } from '../../answers/answer.ts';
import { bold, type Html, html } from '../../telegram/html.ts';

type Snippet = Pick<AnswerPassage, 'snippet' | 'outside'>;

/** UTF-16 units of a snippet in a list. */
const LISTED_LENGTH = 160;
/** At most this share of an excerpt comes before the first mark. */
const SHARE_BEFORE_MARK = 0.25;

/** The whole snippet with the marked ranges in bold, in quotation marks if it is part of a quotation. */
export function markedSnippet({ snippet, outside }: Snippet, marks: readonly TextRange[]): Html {
  return html`${outside.before}${marked(snippet, marks, 0, snippet.length)}${outside.after}`;
}

/** Whole words around the first mark, at most `most` UTF-16 units, with ellipses where it is cut. */
export function markedExcerpt(passage: Snippet, marks: readonly TextRange[], most = LISTED_LENGTH): Html {
  const { snippet, outside } = passage;
  if (snippet.length <= most) return markedSnippet(passage, marks);
  const before = Math.floor(most * SHARE_BEFORE_MARK);
  const wanted = Math.min((marks[0]?.start ?? 0) - before, snippet.length - most);
  const start = wanted <= 0 ? 0 : wordBoundary(snippet, wanted);
  const end = start + most >= snippet.length ? snippet.length : wordEnd(snippet, start + most);
  // A closing quotation mark without its opening one is less useful than the ellipsis.
  const after = start > 0 ? outside.after && '…' : outside.after;
  return html`${start > 0 ? '…' : outside.before}${marked(snippet, marks, start, end)}${end < snippet.length ? '…' : after}`;
}

function marked(text: string, marks: readonly TextRange[], from: number, to: number): Html {
  const parts: Html[] = [];
  let at = from;
  for (const { start, end } of marks) {
    if (start < at || end > to) continue;
    parts.push(html`${text.slice(at, start)}`, bold(text.slice(start, end)));
    at = end;
  }
  parts.push(html`${text.slice(at, to)}`);
  return html`${parts}`;
}

/** The beginning of the first word at or after `at`. */
function wordBoundary(text: string, at: number): number {
  const space = text.slice(at).search(/\s\S/u);
  return space === -1 ? at : at + space + 1;
}

/** The end of the last whole word before `at`. */
function wordEnd(text: string, at: number): number {
  const space = text.slice(0, at).search(/\s\S*$/u);
  return space <= 0 ? at : space;
}
