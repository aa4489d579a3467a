import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answers/answer-question.ts';
import { expandToQuotes, outsideMarks } from '../../src/answers/snippet-quotations.ts';
import { findQuoteMarks } from '../../src/articles/quotations.ts';
import { splitSentences } from '../../src/articles/sentences.ts';
import { realArticles, realIndex } from '../support/real-seed.ts';

/** Whether all quotation marks of a text are closed, counted without knowing how marks are paired. */
function isBalanced(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if ('“«'.includes(character)) depth++;
    if ('”»'.includes(character)) depth--;
    if (depth < 0) return false;
  }
  return depth === 0 && text.split('"').length % 2 === 1;
}

const BODY = 'He spoke. “Roads matter. They join us. They feed us,” he said. All agreed.';
const sentences = splitSentences(BODY);
const quotes = findQuoteMarks(BODY);
const textOf = (first: number, last: number) =>
  BODY.slice(sentences[first]?.start ?? 0, sentences[last]?.end ?? 0);

describe('a run that begins or ends within a quotation', () => {
  it.each([
    [2, 2, 1, 3],
    [1, 1, 1, 3],
    [0, 0, 0, 0],
    [3, 3, 1, 3],
  ])('from %i to %i is widened to %i to %i', (first, last, widerFirst, widerLast) => {
    const wider = expandToQuotes(sentences, { first, last }, quotes);
    expect(textOf(wider.first, wider.last)).toBe(textOf(widerFirst, widerLast));
  });

  it.each([
    [1, 1, '', '…”'],
    [2, 2, '“…', '…”'],
    [3, 3, '“…', ''],
    [1, 3, '', ''],
    [4, 4, '', ''],
  ])('from %i to %i is shown between "%s" and "%s"', (first, last, before, after) => {
    const range = { start: sentences[first]?.start ?? 0, end: sentences[last]?.end ?? 0 };
    expect(outsideMarks(BODY, range, quotes)).toEqual({ before, after });
  });
});

describe('every run of sentences of the real seed', () => {
  it('has its quotation marks closed, with what is shown outside', () => {
    let marked = 0;
    for (const { body } of realArticles()) {
      const all = splitSentences(body);
      const marks = findQuoteMarks(body);
      for (const [first, { start }] of all.entries()) {
        for (const { end } of all.slice(first, first + 3)) {
          const { before, after } = outsideMarks(body, { start, end }, marks);
          if (before + after !== '') marked++;
          expect(before + body.slice(start, end) + after).toSatisfy(isBalanced);
        }
      }
    }
    expect(marked).toBeGreaterThan(100);
  });

  it('has them closed in answers too, whose snippets stay verbatim', () => {
    const index = realIndex();
    for (const { title } of index.articles) {
      for (const { article, snippet, outside } of answerQuestion(index, title, { top: 9 }).passages) {
        const verbatim = snippet.replace(/^…|…$/g, '');
        expect(article.body === '' ? article.title : article.body).toContain(verbatim);
        expect(snippet.length).toBeLessThanOrEqual(400);
        expect(outside.before + snippet + outside.after).toSatisfy(isBalanced);
      }
    }
  });
});
