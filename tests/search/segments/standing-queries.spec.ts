import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  matches,
  StandingQueries,
  type StandingQuery,
} from '../../../src/search/segments/standing-queries.ts';

const word = fc.constantFrom('gas', 'road', 'water', 'dam', 'tax', 'heart', 'constructor');
const anyQueries = fc
  .array(
    fc.record({
      groups: fc.array(fc.array(word, { minLength: 1, maxLength: 3 }), { maxLength: 5 }),
      required: fc.integer({ min: 1, max: 5 }),
    }),
    { maxLength: 20 },
  )
  .map((queries): StandingQuery<number>[] => queries.map((query, key) => ({ ...query, key })));
const anyArticle = fc.uniqueArray(word).map((terms) => new Set(terms));

describe('StandingQueries', () => {
  it('match what matching each in turn matches, in its order, whatever the frequencies', () => {
    fc.assert(
      fc.property(
        anyQueries,
        fc.array(anyArticle, { maxLength: 5 }),
        fc.func(fc.nat(9)),
        (queries, articles, frequency) => {
          const standing = new StandingQueries(queries, frequency);
          for (const terms of articles) {
            const inTurn = queries.filter((query) => matches(query, terms)).map(({ key }) => key);
            expect(standing.matching(terms)).toEqual(inTurn);
          }
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it.each([
    { groups: [['gas'], ['road']], required: 2, terms: ['gas', 'road', 'dam'], matched: true },
    { groups: [['gas'], ['road']], required: 2, terms: ['gas', 'dam'], matched: false },
    { groups: [['gas', 'dam'], ['road']], required: 2, terms: ['dam', 'road'], matched: true },
    { groups: [['gas'], ['road'], ['tax']], required: 2, terms: ['tax', 'gas'], matched: true },
    { groups: [['gas'], ['road'], ['tax']], required: 2, terms: ['tax'], matched: false },
    { groups: [], required: 1, terms: ['tax'], matched: false },
  ])('of $groups, $required required, matches $terms: $matched', ({ matched, terms, ...query }) => {
    const standing = new StandingQueries([{ key: 'chat', ...query }], () => 1);
    expect(standing.matching(new Set(terms))).toEqual(matched ? ['chat'] : []);
  });
});
