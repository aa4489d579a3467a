import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/articles/article.ts';
import { buildIndex } from '../../src/index/news-index.ts';
import { makeArticle } from '../../src/sources/make-article.ts';
import { matchSubscriptions, reasonOf } from '../../src/subscriptions/matching.ts';
import {
  type Mentions,
  namedRegions,
  RegionsNamed,
  usualMentions,
} from '../../src/subscriptions/mentions.ts';
import { newestFor } from '../../src/subscriptions/recent-matches.ts';
import type { Interest } from '../../src/subscriptions/types.ts';
import { aSubscription, regionOf } from '../support/interests.ts';

let lastId = 0;
function of(slug: string, title: string, body: string): Article {
  lastId += 1;
  const made = makeArticle({
    url: `https://www.gov.kz/memleket/entities/${slug}/press/news/details/${lastId}?lang=en`,
    ...{ title, body, published: '2025-02-01', language: null, category: null },
  });
  if (!('article' in made)) throw new Error(made.message);
  return made.article;
}

const ALMATY: Interest = regionOf('KZ-75');
const ALMATY_REGION: Interest = regionOf('KZ-19');

describe('namedRegions', () => {
  it.each<[string, string, string, [string, string][]]>([
    ['dsm', 'Doctors in Almaty', 'It rained.', [['KZ-75', 'title']]],
    [
      'dsm',
      'Doctors met',
      'They came from Almaty region and Taraz.',
      [
        ['KZ-19', 'text'],
        ['KZ-31', 'text'],
      ],
    ],
    [
      'dsm',
      'Врачи Шымкента',
      'Они приехали в Туркестанскую область.',
      [
        ['KZ-79', 'title'],
        ['KZ-61', 'text'],
      ],
    ],
    ['dsm', 'Қостанайда жиын өтті', 'Қостанайға дәрігерлер келді.', [['KZ-39', 'title']]],
    ['almaty', 'Roads of Almaty', 'Almaty repairs roads.', []],
  ])('of %s: %s. %s', (slug, title, body, expected) => {
    expect([...namedRegions(of(slug, title, body))].sort()).toEqual(expected.sort());
  });

  it('holds those of all editions', () => {
    const other = of('dsm', 'Алматы дәрігерлері', 'Жаңбыр жауды.');
    const article = { ...of('dsm', 'Doctors met', 'They met in Almaty.'), otherEditions: [other] };
    expect([...namedRegions(article)]).toEqual([['KZ-75', 'title']]);
  });
});

describe('followers of a region', () => {
  const titled = of('dsm', 'Doctors in Almaty', 'They operated.');
  const named = of('dsm', 'Doctors met', 'They came from Almaty and Astana.');
  const own = of('almaty', 'Roads', 'Roads were repaired.');
  const region = of('dsm', 'Farms of Almaty region', 'Farms grew.');
  const articles = [titled, named, own, region];
  const index = buildIndex(articles);

  it.each<[Interest, Mentions, Article[]]>([
    [ALMATY, 'none', [own]],
    [ALMATY, 'title', [titled, own]],
    [ALMATY, 'text', [titled, named, own]],
    [ALMATY_REGION, 'text', [region]],
    [regionOf('KZ-71'), 'title', []],
    [regionOf('KZ-71'), 'text', [named]],
  ])('%j with mentions %s', async (interest, mentions, expected) => {
    const subscription = aSubscription({ interest, mentions });
    const matches = await matchSubscriptions(articles, [subscription], () => index);
    expect(matches.map(({ articleId }) => articleId)).toEqual(expected.map(({ id }) => id));
    const newest = (await newestFor([subscription], index, 9)).map(({ id }) => id);
    expect(newest.sort()).toEqual(expected.map(({ id }) => id).sort());
    const others = articles.filter((article) => article !== own && article !== region);
    const brought = new RegionsNamed(others).broughtBy(subscription);
    expect(brought).toEqual(others.filter((article) => expected.includes(article)));
  });

  it('get an article once, for another reason where there is one', async () => {
    const both = [
      aSubscription({ interest: ALMATY, mentions: 'text' }),
      aSubscription({ interest: { kind: 'keywords', text: 'operated' } }),
    ];
    const matches = await matchSubscriptions(articles, both, () => index);
    expect(matches.map(reasonOf)).toEqual(['keywords:operated', 'mention:KZ-75', 'region:KZ-75']);
  });

  it.each<[Interest, Mentions]>([
    [ALMATY, 'title'],
    [regionOf('national'), 'none'],
    [{ kind: 'issuer', issuer: 'dsm' }, 'none'],
    [{ kind: 'filtered', within: { kind: 'region', region: 'KZ-15' }, text: 'heating' }, 'none'],
  ])('of %j usually want %s', (interest, mentions) => {
    expect(usualMentions(interest)).toBe(mentions);
  });
});
