import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Article } from '../../src/articles/article.ts';
import { Library } from '../../src/library/library.ts';
import { openStore } from '../../src/store/open-store.ts';
import { anArticle } from '../support/articles.ts';
import { regionOf } from '../support/interests.ts';
import { aChat } from '../support/store.ts';

const NOW = Date.parse('2025-02-03T12:00Z');

const anyId = fc.constantFrom('1', '2', '3', '4', '5', '6', '7', '8');
const anyArticle = fc
  .record({
    id: anyId,
    title: fc.constantFrom('Old', 'New', 'Newest'),
    published: fc.constantFrom('2025-01-01', '2025-02-02'),
  })
  .map((given) => anArticle(given));
const byId = (articles: readonly Article[]) => [
  ...new Map(articles.map((article) => [article.id, article])).values(),
];
const anyArticles = fc.array(anyArticle, { maxLength: 8 }).map(byId);
const anyStep = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('fetch' as const), articles: anyArticles }) },
  fc.record({ kind: fc.constant('review' as const), articles: anyArticles }),
  fc.record({ kind: fc.constant('withdraw' as const), ids: fc.array(anyId, { maxLength: 3 }) }),
  fc.record({ kind: fc.constant('publish' as const) }),
  fc.record({ kind: fc.constant('rollback' as const) }),
);

it('keeps index and store the same, pushes no article twice and no old one, whatever sources bring', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { maxLength: 12 }), async (steps) => {
      const store = await openStore('sqlite::memory:');
      const library = await Library.open({ store, now: () => NOW, timeZone: 'UTC' });
      await store.chats.upsert(aChat(1));
      await store.subscriptions.subscribe(1, regionOf('KZ-15'));
      await store.sources.add(['a'], NOW);
      await library.load({ articles: [anArticle({ id: 'first', region: 'KZ-10' })] }, 'seed.txt');
      const seen = new Set<string>();
      const load = (
        mode: 'publish' | 'review',
        articles: readonly Article[],
        withdrawn: readonly string[] = [],
      ) =>
        library.loadFetched({
          source: 'a',
          mode,
          articles,
          doubtful: [],
          withdrawn,
          claim: NOW,
          settled: (broughtNews) => ({
            outcome: 'succeeded',
            at: NOW,
            nextRunAt: NOW,
            state: {},
            broughtNews,
          }),
        });

      for (const step of steps) {
        for (const { id, published } of 'articles' in step ? step.articles : [])
          if (published > '2025-01-31') seen.add(id);
        if (step.kind === 'fetch' || step.kind === 'review')
          await load(step.kind === 'fetch' ? 'publish' : 'review', step.articles);
        else if (step.kind === 'withdraw') await load('publish', [], step.ids);
        else if (step.kind === 'publish')
          await library.publishReviewed((await store.review.queue()).map(({ id }) => id));
        else {
          await library.rollback();
          await store.sources.resume('a', NOW);
        }
        expect(library.index.articles).toEqual(await store.articles.all());
      }

      const pushes = await store.outbox.leaseDue({ limit: 99, now: NOW, leaseMillis: 9 });
      const [first] = pushes;
      const rest =
        first === undefined
          ? []
          : await store.outbox.leaseRest(first.id, { limit: 99, now: NOW, leaseMillis: 9 });
      const pushed = [...pushes, ...rest].map(({ article }) => article.id);
      expect(new Set(pushed).size).toBe(pushed.length);
      expect(pushed.filter((id) => !seen.has(id))).toEqual([]);
      const readable = new Set(library.index.articles.map(({ id }) => id));
      expect(pushed.filter((id) => !readable.has(id))).toEqual([]);
      await library.close();
      await store.close();
    }),
    { numRuns: 60 },
  );
});
