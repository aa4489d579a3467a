import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RegionCode } from '../../src/news/regions.ts';
import type { Subscription } from '../../src/store/store.ts';
import { matchSubscriptions, regionReason } from '../../src/subscriptions/matching.ts';
import { anArticle } from '../support/store.ts';

const AKTOBE: RegionCode = 'KZ-15';
const ABAI: RegionCode = 'KZ-10';

const follows = (chatId: number, region: RegionCode): Subscription => ({ chatId, region });

describe('matchSubscriptions', () => {
  it('gives an article to the followers of the region it was issued in, and says why', () => {
    const articles = [anArticle({ id: '1', region: AKTOBE })];
    expect(matchSubscriptions(articles, [follows(1, AKTOBE), follows(2, ABAI)])).toEqual([
      { chatId: 1, articleId: '1', reason: regionReason(AKTOBE) },
    ]);
  });

  it.each<[string, Parameters<typeof anArticle>[0], Subscription[], number]>([
    ['nobody follows it', { id: '1', region: AKTOBE }, [], 0],
    ['the region is only mentioned', { id: '1', region: AKTOBE, mentions: [ABAI] }, [follows(1, ABAI)], 0],
    ['the news is national', { id: '1', region: 'national' }, [follows(1, 'national')], 1],
    ['a follower stands twice in the list', { id: '1' }, [follows(1, AKTOBE), follows(1, AKTOBE)], 1],
  ])('where %s, there are as many matches as chats that want it', (_, article, subscriptions, count) => {
    expect(matchSubscriptions([anArticle(article)], subscriptions)).toHaveLength(count);
  });

  it('keeps the order of the articles, so that chats get them as they were published', () => {
    const articles = ['3', '1', '2'].map((id) => anArticle({ id }));
    const matches = matchSubscriptions(articles, [follows(7, AKTOBE), follows(8, AKTOBE)]);
    expect(matches.map(({ chatId, articleId }) => `${articleId}:${chatId}`)).toEqual([
      '3:7',
      '3:8',
      '1:7',
      '1:8',
      '2:7',
      '2:8',
    ]);
  });

  it('matches what comparing each article with each subscription would', () => {
    const region = fc.constantFrom<RegionCode>(AKTOBE, ABAI, 'national');
    const articles = fc.uniqueArray(fc.record({ id: fc.stringMatching(/^[0-9]{1,3}$/), region }), {
      selector: ({ id }) => id,
    });
    const subscriptions = fc.array(fc.record({ chatId: fc.integer({ min: -3, max: 3 }), region }));
    fc.assert(
      fc.property(articles, subscriptions, (given, followed) => {
        const expected = given.flatMap((article) =>
          followed
            .filter((subscription) => subscription.region === article.region)
            .map(({ chatId }) => `${article.id}:${chatId}`),
        );
        const matches = matchSubscriptions(given.map(anArticle), followed);
        const pairs = matches.map(({ chatId, articleId }) => `${articleId}:${chatId}`);
        expect(pairs.sort()).toEqual([...new Set(expected)].sort());
      }),
    );
  });
});
