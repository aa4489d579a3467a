import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answers/answer-question.ts';
import { articlesThatMayAnswer, mostConfidence } from '../../src/answers/confidence-upper-bound.ts';
import { queryTerms } from '../../src/answers/coverage.ts';
import { FewArticles } from '../../src/index/batch-index.ts';
import { buildIndex } from '../../src/index/news-index.ts';
import { understand } from '../../src/query/question.ts';
import { realArticles } from '../support/real-seed.ts';

const ARTICLES = realArticles();
const INDEX = buildIndex(ARTICLES);
const FEW = [new FewArticles(ARTICLES.slice(0, 7)), new FewArticles(ARTICLES.slice(7))];
const alone = (question: string, id: string) =>
  answerQuestion(INDEX, question, { articleIds: new Set([id]) });

/** Words of one article and of any, as they stand there or with a slip, with what a person asks by. */
const anyQuestion = fc.constantFrom(...ARTICLES).chain(({ title, body }) => {
  const own = `${title} ${body}`.match(/[\p{L}\p{N}.]+/gu) ?? ['news'];
  const all = ARTICLES.flatMap((article) => article.title.split(' '));
  const word = fc.oneof(fc.constantFrom(...own), fc.constantFrom(...own), fc.constantFrom(...all));
  const slipped = word.map((text) => text.slice(0, 2) + text.slice(3));
  const words = fc.array(fc.oneof({ arbitrary: word, weight: 8 }, slipped), { minLength: 1, maxLength: 8 });
  const asking = fc.constantFrom(
    '',
    'Who',
    'Where is',
    'How many',
    'How much money',
    'What percentage',
    'Когда',
    'Сколько',
    'Қанша',
    'News about',
  );
  return fc.tuple(asking, words).map(([asks, asked]) => `${asks} ${asked.join(' ')}?`);
});

describe('articlesThatMayAnswer', () => {
  it('names every article that answers by itself', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const possible = articlesThatMayAnswer(understand(question, INDEX), FEW, INDEX).map(({ id }) => id);
        const answering = ARTICLES.filter(({ id }) => alone(question, id).outcome === 'answered');
        expect(possible).toEqual(expect.arrayContaining(answering.map(({ id }) => id)));
      }),
      { numRuns: 150 },
    );
  });

  it('passes over most articles that have little to do with a question', () => {
    const asked = 'Who won the chess tournament of the Karaganda region last autumn?';
    expect(articlesThatMayAnswer(understand(asked, INDEX), FEW, INDEX).length).toBeLessThan(3);
  });
});

describe('mostConfidence', () => {
  it('is never less than the confidence of an answer from the article alone', () => {
    fc.assert(
      fc.property(anyQuestion, (text) => {
        const question = understand(text, INDEX);
        fc.pre(!question.isListing);
        const query = queryTerms(question.terms, INDEX);
        for (const scores of FEW.flatMap((some) => some.scores(question.terms, INDEX))) {
          const { confidence } = alone(text, scores.article.id);
          expect(mostConfidence(question, query, scores, INDEX)).toBeGreaterThanOrEqual(confidence - 1e-9);
        }
      }),
      { numRuns: 150 },
    );
  });
});
