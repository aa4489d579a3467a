import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../src/index/news-index.ts';
import { askEach } from '../../src/subscriptions/standing-questions.ts';
import { runAtOnce } from '../../src/time/cooperative.ts';
import { anArticle } from '../support/articles.ts';

/** Of no region that is named in the questions. */
const VILLAGES =
  'Akzhar Besterek Donyztau Egindykol Karabulak Mamyrkhan Orlinoye Sarybel Tasmuryn Ushkopir Zhanaul Shubarsu'.split(
    ' ',
  );

/** One bridge a village, each of its own length. */
const BRIDGES = VILLAGES.map((village, at) =>
  anArticle({
    id: String(at + 1),
    region: 'national',
    title: `A new bridge in ${village}`,
    body: `The bridge in ${village} is ${200 + 7 * at} meters long. It was opened by the mayor on Monday.`,
  }),
);
const idsOf = (question: string, articles = BRIDGES) =>
  runAtOnce(askEach(question, articles, buildIndex(articles))).map(({ id }) => id);

describe('askEach', () => {
  it('finds every article of a load that answers the question', () => {
    expect(idsOf('How long is the bridge?').sort()).toEqual(BRIDGES.map(({ id }) => id).sort());
  });

  it.each(VILLAGES.map((village, at) => [village, String(at + 1)]))(
    'finds the one that answers for %s',
    (village, id) => {
      expect(idsOf(`How long is the bridge in ${village}?`)).toEqual([id]);
    },
  );

  it('finds each of twelve where the questions differ in a number', () => {
    const schools = VILLAGES.map((_, at) =>
      anArticle({
        id: String(at + 1),
        region: 'national',
        title: `School No. ${at + 21} opened`,
        body: `School No. ${at + 21} was opened on Monday. It has places for ${300 + 10 * at} pupils.`,
      }),
    );
    const found = schools.flatMap((_, at) =>
      idsOf(`How many pupils does school No. ${at + 21} have?`, schools),
    );
    expect(new Set(found).size).toBe(schools.length);
  });

  it('finds every article on a topic', () => {
    expect(idsOf('news about the bridge').sort()).toEqual(BRIDGES.map(({ id }) => id).sort());
  });

  it('asks no more articles where the nearest do not answer', () => {
    expect(idsOf('Who won the chess tournament in Semey?')).toEqual([]);
  });
});
