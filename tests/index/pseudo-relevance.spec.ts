import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../src/index/news-index.ts';
import { feedbackTerms } from '../../src/index/pseudo-relevance.ts';
import { anArticle } from '../support/articles.ts';

const bodies = [
  'The reservoir froze and the fish died without oxygen.',
  'Fish need oxygen under the ice of a reservoir.',
  'Roads were repaired before the winter.',
  'Roads were repaired again.',
];
const index = buildIndex(bodies.map((body, at) => anArticle({ id: String(at + 1), body })));
const fish = [{ weight: 1, variants: [{ term: 'fish', weight: 1 }] }];
const article = (id: string) => index.articles.find((one) => one.id === id);

describe('feedbackTerms', () => {
  const best = ['1', '2'].flatMap((id) => {
    const found = article(id);
    return found ? [[found, 1] as const] : [];
  });
  const terms = feedbackTerms(fish, best, index);

  it('takes terms that the best articles share, and not those asked for', () => {
    expect(terms.map(({ variants }) => variants[0]?.term).sort()).toEqual(['oxygen', 'reservoir']);
  });

  it('lets none weigh as much as a word of the question', () => {
    for (const { weight } of terms) expect(weight).toBeLessThan(1);
  });

  it('takes none where nothing was found', () => {
    expect(feedbackTerms(fish, [], index)).toEqual([]);
  });
});

describe('searching for a topic', () => {
  it('finds each article once as well as by its words, best first', () => {
    const hits = index.searchTopic(fish, {}, 10);
    expect(hits.map(({ passage }) => passage.article.id).sort()).toEqual(['1', '2']);
    for (const { topicScore, articleScore } of hits) expect(topicScore).toBeGreaterThan(articleScore);
  });
});
