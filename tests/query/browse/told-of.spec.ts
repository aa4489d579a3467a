import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../../src/index/news-index.ts';
import { understand } from '../../../src/query/question.ts';
import { anArticle } from '../../support/articles.ts';

describe('days that a text tells of', () => {
  const index = buildIndex([
    anArticle({
      id: '1',
      body: 'Independence was declared on 16 December 1991. It snowed.',
      published: '2025-02-01',
    }),
  ]);

  it.each([
    ['What happened on 16 December 1991?', false],
    ['What happened on 17 December 1991?', true],
    ['What happened on 1 February?', true],
    ['What happened in 1991?', true],
  ])('%s is a list: %s', (text, isListing) => {
    expect(understand(text, index).isListing).toBe(isListing);
  });
});
