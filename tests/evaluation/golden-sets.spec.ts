import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readQuestions } from '../../src/evaluation/question-set.ts';
import { realArticles } from '../support/real-seed.ts';

const articles = new Map(realArticles().map((article) => [article.id, article]));
const FILES = ['seed-questions.jsonl', 'seed-more-questions.jsonl', 'seed-hard-unanswerable.jsonl'];
const all = (await Promise.all(FILES.map((file) => readQuestions(join('tests', 'golden', file))))).flat();

const plain = (text: string) => text.toLowerCase().replace(/\s+/g, ' ');

describe('golden questions over the real seed', () => {
  it('have ids of their own', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });

  it('name articles that exist, and answers that stand verbatim in one of them', () => {
    const wrong = all.flatMap(({ question, articles: ids, answers }) => [
      ...ids.filter((id) => !articles.has(id)).map((id) => `${question}: no article ${id}`),
      ...answers
        .filter((answer) => !ids.some((id) => plain(articles.get(id)?.body ?? '').includes(plain(answer))))
        .map((answer) => `${question}: no article says ${answer}`),
    ]);
    expect(wrong).toEqual([]);
  });

  it('say of each kind enough to measure it', () => {
    const count = (kind: string) => all.filter((question) => question.kind === kind).length;
    expect(count('fact')).toBeGreaterThanOrEqual(130);
    expect(count('typo')).toBeGreaterThanOrEqual(30);
    expect(count('browse')).toBeGreaterThanOrEqual(20);
    expect(count('unanswerable')).toBeGreaterThanOrEqual(60);
  });
});
