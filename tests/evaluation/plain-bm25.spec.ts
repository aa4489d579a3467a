import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/articles/article.ts';
import { PlainBm25 } from '../../src/evaluation/plain-bm25.ts';
import { realArticles } from '../support/real-seed.ts';

const template = realArticles()[0] as Article;
const article = (id: string, title: string, body: string): Article => ({ ...template, id, title, body });

const ARTICLES = [
  article('1', 'Roads', 'The bridge was opened. Nobody counted the lorries.'),
  article('2', 'Water', 'The reservoir holds water. The bridge over the reservoir is old.'),
  article('3', 'Schools', 'A school was built.'),
];

describe.each(['passage', 'article'] as const)('plain BM25 over each %s', (unit) => {
  const bm25 = new PlainBm25(ARTICLES, unit);

  it('puts the article first that holds more of the rare words, and shows the sentence that does', () => {
    const hits = bm25.search('old bridge of the reservoir', 'en', 10);
    expect(hits.map(({ article: { id } }) => id)).toEqual(['2', '1']);
    expect(hits[0]?.snippet).toBe('The bridge over the reservoir is old.');
  });

  it('gives nothing where no word is held, and no more than was asked for', () => {
    expect(bm25.search('helicopter', 'en', 10)).toEqual([]);
    expect(bm25.search('bridge', 'en', 1)).toHaveLength(1);
  });

  it('scores by the formula', () => {
    // Only one of the three documents holds the word, once: idf = ln(1 + 2.5 / 1.5).
    const [hit] = bm25.search('school', 'en', 1);
    expect(hit?.article.id).toBe('3');
    const counts = 2; // "Schools" of the title has the same stem.
    const lengths = [5, 6, 3].map(Number);
    expect(hit?.score).toBeGreaterThan(Math.log(1 + 2.5 / 1.5) * counts * (2.2 / (counts + 1.2)));
    expect(hit?.score).toBeLessThan(Math.log(1 + 2.5 / 1.5) * 2.2 * lengths.length);
  });
});
