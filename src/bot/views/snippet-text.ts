import type { AnswerPassage, TextRange } from '../../answers/answer.ts';
import { bold, type Html, html } from '../../telegram/html.ts';

type Snippet = Pick<AnswerPassage, 'snippet' | 'matches' | 'outside'>;

/** UTF-16 units of a snippet shown short. */
const EXCERPT_LENGTH = 160;
/** Of them before its first match. */
const BEFORE_MATCH = 40;

/** The whole snippet, with the words that match the question in bold, and with marks where it is but a part of a quotation. */
export function markedSnippet({ snippet, matches, outside }: Snippet): Html {
  return html`${outside.before}${marked(snippet, matches, 0, snippet.length)}${outside.after}`;
}

/** A stretch of whole words around the first match, with ellipses where it is cut. */
export function markedExcerpt(passage: Snippet): Html {
  const { snippet, matches, outside } = passage;
  if (snippet.length <= EXCERPT_LENGTH) return markedSnippet(passage);
  const wanted = Math.min((matches[0]?.start ?? 0) - BEFORE_MATCH, snippet.length - EXCERPT_LENGTH);
  const start = wanted <= 0 ? 0 : wordBoundary(snippet, wanted);
  const end =
    start + EXCERPT_LENGTH >= snippet.length ? snippet.length : wordEnd(snippet, start + EXCERPT_LENGTH);
  // A mark that closes what the reader has not seen opened says less than the ellipsis.
  const after = start > 0 ? outside.after && '…' : outside.after;
  return html`${start > 0 ? '…' : outside.before}${marked(snippet, matches, start, end)}${end < snippet.length ? '…' : after}`;
}

function marked(text: string, matches: readonly TextRange[], from: number, to: number): Html {
  const parts: Html[] = [];
  let at = from;
  for (const { start, end } of matches) {
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
