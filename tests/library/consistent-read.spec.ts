import { expect, it } from 'vitest';
import { consistentRead } from '../../src/library/consistent-read.ts';
import { anArticle } from '../support/articles.ts';
import { temporaryStore } from '../support/store.ts';

it('reads again where a load came in between, so that what is read and its revision belong together', async () => {
  const { store } = await temporaryStore();
  const idsRead: string[][] = [];
  const { result, revision } = await consistentRead(store, async () => {
    const articles = await store.articles.all();
    idsRead.push(articles.map(({ id }) => id));
    if (idsRead.length === 1) {
      await store.loads.record({ source: 's', at: 7, new: [anArticle({ id: '1' })], changed: [] });
    }
    return articles.length;
  });
  expect(idsRead).toEqual([[], ['1']]);
  expect({ result, revision }).toEqual({ result: 1, revision: 7 });
});
