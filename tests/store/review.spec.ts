import { beforeEach, describe, expect, it } from 'vitest';
import type { ForReview, ReviewStore } from '../../src/sources/review.ts';
import { anArticle } from '../support/articles.ts';
import { waitingItems } from '../support/review-items.ts';
import { temporaryStore } from '../support/store.ts';

const item = (id: string, title = `Article ${id}`): ForReview => ({
  article: anArticle({ id, title }),
  reason: 'reviewedSource',
});

describe('ReviewStore', () => {
  let review: ReviewStore;
  beforeEach(async () => {
    review = (await temporaryStore()).store.review;
  });
  const titles = async () => (await waitingItems(review)).map(({ article }) => article.title);

  it('holds each text once, in the order of arrival', async () => {
    expect(await review.add('a', [item('1'), item('2')], 5)).toBe(2);
    expect(await review.add('a', [item('2'), item('3')], 6)).toBe(1);
    expect(await review.add('b', [item('1')], 7)).toBe(1);
    const items = await waitingItems(review);
    expect(items.map(({ source, createdAt }) => [source, createdAt])).toEqual([
      ['a', 5],
      ['a', 5],
      ['a', 6],
      ['b', 7],
    ]);
    expect(items[0]).toMatchObject({ article: anArticle({ id: '1' }), reason: 'reviewedSource' });
    expect(await review.queue()).toEqual(items.map(({ id, source }) => ({ id, source })));
  });

  it('puts a newer text in the place of the one that waits', async () => {
    await review.add('a', [item('1', 'Old')], 5);
    expect(await review.add('a', [item('1', 'New')], 6)).toBe(1);
    expect(await titles()).toEqual(['New']);
  });

  it.each(['published', 'discarded'] as const)(
    'is %s once, and the same text does not come again',
    async (decision) => {
      await review.add('a', [item('1')], 5);
      const [waiting] = await waitingItems(review);
      expect(await review.get(waiting!.id)).toEqual(waiting);
      expect(await review.decide(waiting!.id, decision)).toEqual(waiting);
      expect(await review.decide(waiting!.id, 'discarded')).toBeNull();
      expect(await review.get(waiting!.id)).toBeNull();
      expect(await review.add('a', [item('1')], 6)).toBe(0);
      expect(await titles()).toEqual([]);
      expect(await review.add('a', [item('1', 'Other text')], 7)).toBe(1);
      expect(await titles()).toEqual(['Other text']);
    },
  );

  it('takes many at once', async () => {
    const many = Array.from({ length: 120 }, (_, at) => item(String(at)));
    expect(await review.add('a', many, 5)).toBe(120);
    expect(await review.add('a', many, 6)).toBe(0);
  });
});
