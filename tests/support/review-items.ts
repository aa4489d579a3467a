import type { ReviewItem, ReviewStore } from '../../src/sources/review.ts';

/** The articles that wait for review, oldest first. */
export async function waitingItems(review: Pick<ReviewStore, 'queue' | 'get'>): Promise<ReviewItem[]> {
  const items = await Promise.all((await review.queue()).map(({ id }) => review.get(id)));
  return items.filter((item) => item !== null);
}
