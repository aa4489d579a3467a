import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article, Edition } from '../../src/articles/article.ts';
import type { RegionCode } from '../../src/articles/regions/regions.ts';
import { buildIndex } from '../../src/index/news-index.ts';
import { interestOf, matchSubscriptions, reasonFor } from '../../src/subscriptions/matching.ts';
import { newestFor } from '../../src/subscriptions/recent-matches.ts';
import type { Interest, Subscription } from '../../src/subscriptions/types.ts';
import { anArticle } from '../support/articles.ts';
import { aSubscription, regionOf } from '../support/interests.ts';
import { plainMatcher } from '../support/plain-matching.ts';
import { realArticles } from '../support/real-seed.ts';

const AKTOBE: RegionCode = 'KZ-15';
const ABAI: RegionCode = 'KZ-10';

const follows = (chatId: number, region: RegionCode) => aSubscription({ chatId, interest: regionOf(region) });

const KAZAKH_BRIDGE: Edition = {
  language: 'kk',
  title: 'Ақтөбеде жаңа көпір ашылды',
  body: 'Елек өзеніндегі көпірдің ұзындығы 300 метр. Оны жергілікті компаниялар екі жылда салды.',
  url: 'https://www.gov.kz/memleket/entities/aktobe/press/news/details/2?lang=kk',
  mentions: [],
};

/** The matches, standing questions asked of the articles alone. */
const match = (articles: readonly Article[], subscriptions: readonly Subscription[]) =>
  matchSubscriptions(articles, subscriptions, () => buildIndex(articles));
const pairsOf = (matches: Awaited<ReturnType<typeof match>>) =>
  matches.map(({ articleId, subscription }) => `${articleId}:${subscription.chatId}`);

const HEATING = anArticle({
  id: '1',
  issuer: 'energo',
  region: 'national',
  title: 'Heating repaired in Karaganda',
  body: 'The heating of 120 houses in Karaganda was repaired for 300 million tenge. The works took nine days.',
});
const BRIDGE = anArticle({
  id: '2',
  title: 'A new bridge in Aktobe',
  body: 'The bridge over the Ilek river is 300 meters long. It was built in two years by local companies.',
});

describe('matchSubscriptions', () => {
  it('gives an article to the followers of the region it was issued in, and says why', async () => {
    const follower = follows(1, AKTOBE);
    expect(await match([anArticle({ id: '1', region: AKTOBE })], [follower, follows(2, ABAI)])).toEqual([
      { articleId: '1', subscription: follower, isMention: false },
    ]);
  });

  it.each<[string, Parameters<typeof anArticle>[0], Subscription[], number]>([
    ['nobody follows it', { id: '1', region: AKTOBE }, [], 0],
    ['the region is only mentioned', { id: '1', region: AKTOBE, mentions: [ABAI] }, [follows(1, ABAI)], 0],
    ['the news is national', { id: '1', region: 'national' }, [follows(1, 'national')], 1],
    ['a follower stands twice in the list', { id: '1' }, [follows(1, AKTOBE), follows(1, AKTOBE)], 1],
  ])(
    'where %s, there are as many matches as chats that want it',
    async (_, article, subscriptions, count) => {
      expect(await match([anArticle(article)], subscriptions)).toHaveLength(count);
    },
  );

  it.each<[Interest, string[]]>([
    [{ kind: 'issuer', issuer: 'energo' }, ['1']],
    [{ kind: 'issuer', issuer: 'dsm' }, []],
    [{ kind: 'keywords', text: 'houses repair' }, ['1']],
    [{ kind: 'keywords', text: '300' }, ['1', '2']],
    [{ kind: 'keywords', text: '300 -bridge' }, ['1']],
    [{ kind: 'question', text: 'How long is the bridge over the Ilek?' }, ['2']],
    [{ kind: 'question', text: 'Who won the chess tournament in Taraz?' }, []],
    [{ kind: 'question', text: '???' }, []],
  ])('brings to who follows %j the articles %j', async (interest, expected) => {
    const matches = await match([HEATING, BRIDGE], [aSubscription({ interest })]);
    expect(matches.map(({ articleId }) => articleId)).toEqual(expected);
  });

  it.each<[Interest, string[]]>([
    [{ kind: 'keywords', text: 'көпір' }, ['2']],
    [{ kind: 'keywords', text: '300' }, ['1', '2']],
    [{ kind: 'keywords', text: '"Елек өзеніндегі көпір" -Астана' }, ['2']],
    [{ kind: 'question', text: 'Елек өзеніндегі көпірдің ұзындығы қанша метр?' }, ['2']],
    [{ kind: 'question', text: 'How long is the bridge over the Ilek?' }, ['2']],
  ])('brings to who follows %j in any edition, each article once, %j', async (interest, expected) => {
    const both = { ...BRIDGE, otherEditions: [KAZAKH_BRIDGE] };
    const matches = await match([HEATING, both], [aSubscription({ interest })]);
    expect(matches.map(({ articleId }) => articleId)).toEqual(expected);
    const newest = await newestFor([aSubscription({ interest })], buildIndex([HEATING, both]), 5);
    expect(newest.map(({ id }) => id).sort()).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ['bridge', ['2']],
    ['-bridge', []],
    ['-football', ['2']],
    ['көпір', ['2']],
    // The English edition does not hold this word; the article does.
    ['-көпір', []],
    ['bridge -көпір', []],
    ['heating', []],
  ])('brings of a region what passes %s', async (text, expected) => {
    const both = { ...BRIDGE, otherEditions: [KAZAKH_BRIDGE] };
    const interest: Interest = { kind: 'filtered', within: regionOf(AKTOBE), text };
    const matches = await match([HEATING, both], [aSubscription({ interest })]);
    expect(matches.map(({ articleId }) => articleId)).toEqual(expected);
    const newest = await newestFor([aSubscription({ interest })], buildIndex([HEATING, both]), 5);
    expect(newest.map(({ id }) => id)).toEqual(expected);
  });

  it('asks a standing question of the new articles only', async () => {
    const old = buildIndex([HEATING, BRIDGE]);
    const interest: Interest = { kind: 'question', text: 'How long is the bridge over the Ilek?' };
    expect(await matchSubscriptions([HEATING], [aSubscription({ interest })], () => old)).toEqual([]);
  });

  it('builds no index where nobody has a standing question', async () => {
    const unexpected = () => {
      throw new Error('an index was built');
    };
    const interest: Interest = { kind: 'keywords', text: 'bridge' };
    expect(await matchSubscriptions([BRIDGE], [aSubscription({ interest })], unexpected)).toHaveLength(1);
  });

  it('gives a chat each article once, for the plainest of its reasons', async () => {
    const interests: Interest[] = [
      { kind: 'question', text: 'How long is the bridge over the Ilek?' },
      { kind: 'keywords', text: 'bridge' },
      { kind: 'filtered', within: regionOf(AKTOBE), text: 'bridge' },
      { kind: 'issuer', issuer: 'aktobe' },
      regionOf(AKTOBE),
    ];
    for (let left = interests.length; left > 0; left -= 1) {
      const followed = interests.slice(0, left).map((interest) => aSubscription({ interest }));
      const matches = await match([BRIDGE], followed);
      expect(matches.map(({ subscription }) => subscription.interest)).toEqual([interests[left - 1]]);
    }
  });

  it('lets others have their turn between many questions', async () => {
    const asked = Array.from({ length: 400 }, (_, at) =>
      aSubscription({
        interest: { kind: 'question', text: `How long is bridge ${at} over the Ilek river?` },
      }),
    );
    let turns = 0;
    const count = () => {
      turns += 1;
      next = setImmediate(count);
    };
    let next = setImmediate(count);
    await match([HEATING, BRIDGE], asked);
    clearImmediate(next);
    expect(turns).toBeGreaterThan(3);
  });

  it('keeps the order of the articles, so that chats get them as they were published', async () => {
    const articles = ['3', '1', '2'].map((id) => anArticle({ id }));
    const matches = await match(articles, [follows(7, AKTOBE), follows(8, AKTOBE)]);
    expect(pairsOf(matches)).toEqual(['3:7', '3:8', '1:7', '1:8', '2:7', '2:8']);
  });

  it('matches what comparing each article with each subscription would', async () => {
    const region = fc.constantFrom<RegionCode>(AKTOBE, ABAI, 'national');
    const articles = fc.uniqueArray(fc.record({ id: fc.stringMatching(/^[0-9]{1,3}$/), region }), {
      selector: ({ id }) => id,
    });
    const subscriptions = fc.array(fc.record({ chatId: fc.integer({ min: -3, max: 3 }), region }));
    await fc.assert(
      fc.asyncProperty(articles, subscriptions, async (given, followed) => {
        const expected = given.flatMap((article) =>
          followed
            .filter((subscription) => subscription.region === article.region)
            .map(({ chatId }) => `${article.id}:${chatId}`),
        );
        const matches = await match(
          given.map(anArticle),
          followed.map((each) => follows(each.chatId, each.region)),
        );
        expect(pairsOf(matches).sort()).toEqual([...new Set(expected)].sort());
      }),
    );
  });

  it('matches words and questions as asking each of the articles would', async () => {
    const articles = realArticles();
    const index = buildIndex(articles);
    const plain = plainMatcher(articles, index);
    const word = fc.constantFrom(...articles.flatMap(({ body }) => body.match(/[\p{L}\p{N}]+/gu) ?? []));
    const words = (maxLength: number) => fc.array(word, { minLength: 1, maxLength });
    const sign = fc.constantFrom('', '', '', '-', '"');
    const keywords = fc
      .array(fc.tuple(sign, words(2)), { minLength: 1, maxLength: 3 })
      .map((parts) =>
        parts.map(([mark, [first = '', second = '']]) =>
          mark === '"' ? `"${first} ${second}"` : mark + first,
        ),
      );
    const questions = words(6).map((asked) => `How many ${asked.join(' ')}?`);
    const interest = fc.oneof<fc.Arbitrary<Interest>[]>(
      keywords.map((parts) => ({ kind: 'keywords', text: parts.join(' ') })),
      questions.map((text) => ({ kind: 'question', text })),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(interest, { minLength: 1, maxLength: 4 }), async (interests) => {
        const subscriptions = interests.map((each, chatId) => aSubscription({ chatId, interest: each }));
        const expected = interests.flatMap((each, chatId) => plain(each).map(({ id }) => `${id}:${chatId}`));
        const matches = await matchSubscriptions(articles, subscriptions, () => index);
        expect(pairsOf(matches).sort()).toEqual(expected.sort());
      }),
      { numRuns: 60 },
    );
  });
});

describe('reasonFor', () => {
  it.each<Interest>([
    regionOf(AKTOBE),
    { kind: 'issuer', issuer: 'mvd-atyrau' },
    { kind: 'filtered', within: { kind: 'issuer', issuer: 'dsm' }, text: 'a:b "c d"' },
    { kind: 'keywords', text: 'a:b "c"' },
    { kind: 'question', text: 'Why?\nHow: so?' },
  ])('is read back as %j', (interest) => {
    expect(interestOf(reasonFor(interest))).toEqual(interest);
  });

  it.each([
    'r',
    'region:nowhere',
    'filtered:region:nowhere a',
    'filtered:keywords:a b',
    'filtered:region:KZ-15',
    'mood:good',
    '',
  ])('is none of ours: %j', (reason) => {
    expect(interestOf(reason)).toBeNull();
  });
});

describe('newestFor', () => {
  it('gives the newest of all that is followed, each once', async () => {
    const articles = ['1', '2', '3', '4'].map((id) => anArticle({ id, published: `2025-02-0${id}` }));
    const index = buildIndex([...articles, { ...HEATING, id: '9', published: '2025-03-01' }]);
    const interests: Interest[] = [regionOf(AKTOBE), { kind: 'keywords', text: 'article' }];
    const found = async (followed: readonly Interest[]) =>
      (
        await newestFor(
          followed.map((interest) => aSubscription({ interest })),
          index,
          3,
        )
      ).map(({ id }) => id);
    expect(await found(interests)).toEqual(['4', '3', '2']);
    expect(await found([{ kind: 'issuer', issuer: 'energo' }])).toEqual(['9']);
    expect(await found([])).toEqual([]);
  });
});
