import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../src/index/news-index.ts';
import { EARLIER_WEIGHT, inOtherRegion, withEarlier } from '../../src/query/earlier-question.ts';
import { understand } from '../../src/query/question.ts';
import { realArticles } from '../support/real-seed.ts';

const index = buildIndex(realArticles());

describe('inOtherRegion', () => {
  it.each([
    ['and of Shymkent?', 'Who is the akim of Astana?', 'Who is the akim of Shymkent?'],
    ['а Шымкента?', 'кто аким Астаны?', 'кто аким Шымкента?'],
    ['and in Aktobe region', 'Reservoirs in Karaganda region', 'Reservoirs in Aktobe region'],
    ['ал Шымкентте ше?', 'Астана әкімі кім?', 'Шымкентте әкімі кім?'],
    ['and from Aktobe?', 'news from Shymkent', 'news from Aktobe'],
    ['and news from Shymkent?', 'Who is the akim of Astana?', null],
    ['and the heating in Shymkent?', 'Who is the akim of Astana?', null],
    ['and the price?', 'Who is the akim of Astana?', null],
    ['and of Shymkent?', 'Who was born?', null],
    ['and of Astana?', 'Who is the akim of Astana?', null],
    ['and Aktobe and Almaty?', 'Who is the akim of Astana?', null],
    ['and Aktobe?', 'The road from Karaganda to Astana', null],
  ])('reads %j after %j as %j', (text, earlier, expected) => {
    expect(inOtherRegion(text, earlier)).toBe(expected);
  });
});

describe('withEarlier', () => {
  const read = (text: string, earlier: string) =>
    withEarlier(understand(text, index), understand(earlier, index));

  it('adds the earlier words at a lower weight, each once', () => {
    const earlier = understand('How many reservoirs are in Karaganda region?', index);
    const { terms } = read('how many of the reservoirs are in the reserve fund?', earlier.text);
    const stems = terms.map(({ variants }) => variants[0]?.term);
    expect(new Set(stems).size).toBe(stems.length);
    const own = earlier.terms.find(({ surface }) => surface === 'Karaganda');
    const added = terms.find(({ surface }) => surface === 'Karaganda');
    expect(added?.weight).toBeCloseTo((own?.weight ?? 0) * EARLIER_WEIGHT);
    expect(terms[0]?.weight).toBe(understand('reservoirs', index).terms[0]?.weight);
  });

  it('keeps what the new question asks for, and takes regions where it names none', () => {
    const joined = read('how much did it cost?', 'news from Aktobe');
    expect(joined).toMatchObject({ expects: 'money', regions: ['KZ-15'], isListing: false, notNews: null });
    expect(read('and in Shymkent?', 'Who is the akim of Astana?').regions).toEqual(['KZ-79']);
  });
});
