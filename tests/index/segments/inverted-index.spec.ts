import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inverseDocumentFrequency, saturatedFrequency } from '../../../src/index/scoring.ts';
import { type IndexedDocument, InvertedIndex } from '../../support/inverted-index.ts';

const PARAMETERS = { k1: 1.2, bodyLengthWeight: 0.5, titleLengthWeight: 0.3, titleWeight: 2 };
const term = (word: string, weight = 1) => ({ weight: 1, variants: [{ term: word, weight }] });
const all = () => true;

/** The definition, by scanning every document. */
function plainScore(documents: readonly IndexedDocument[], terms: readonly string[], number: number): number {
  const mean = (field: 'title' | 'body') =>
    documents.reduce((sum, document) => sum + document[field].length, 0) / documents.length;
  const count = (list: readonly string[], word: string) => list.filter((other) => other === word).length;
  const document = documents[number];
  if (document === undefined) return 0;
  return terms.reduce((sum, word) => {
    const frequency = documents.filter(
      ({ title, body }) => title.includes(word) || body.includes(word),
    ).length;
    const saturated = saturatedFrequency(
      {
        bodyFrequency: count(document.body, word),
        titleFrequency: count(document.title, word),
        bodyLength: document.body.length,
        titleLength: document.title.length,
        averageBodyLength: mean('body'),
        averageTitleLength: mean('title'),
      },
      PARAMETERS,
    );
    return sum + inverseDocumentFrequency(documents.length, frequency) * saturated;
  }, 0);
}

describe('InvertedIndex', () => {
  it('scores as the plain definition does', () => {
    const word = fc.constantFrom('heart', 'road', 'water', 'gas', '__proto__', 'constructor');
    const document = fc.record({
      title: fc.array(word, { maxLength: 4 }),
      body: fc.array(word, { maxLength: 12 }),
    });
    const documents = fc.array(document, { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(documents, fc.uniqueArray(word, { minLength: 1 }), (indexed, terms) => {
        const scores = new InvertedIndex(indexed).score(
          terms.map((word) => term(word)),
          PARAMETERS,
          all,
        );
        indexed.forEach((_, number) => {
          expect(scores.get(number) ?? 0).toBeCloseTo(plainScore(indexed, terms, number), 9);
        });
      }),
    );
  });

  const index = new InvertedIndex([
    { title: ['heart'], body: ['heart', 'transplant'] },
    { title: [], body: ['road', 'repair'] },
    { title: [], body: ['road', 'failure'] },
  ]);

  it('leaves out documents that the filter does not accept', () => {
    const scores = index.score([term('road')], PARAMETERS, (document) => document !== 1);
    expect([...scores.keys()]).toEqual([2]);
  });

  it('counts the best variant of a group once, not their sum', () => {
    const group = (...words: [string, number][]) => ({
      weight: 1,
      variants: words.map(([word, weight]) => ({ term: word, weight })),
    });
    const alone = index.score([group(['road', 1])], PARAMETERS, all).get(1);
    const together = index.score([group(['road', 1], ['repair', 0.5])], PARAMETERS, all).get(1);
    expect(together).toBe(alone);
  });

  it('gives an unknown term the weight of the rarest', () => {
    expect(index.groupWeight(term('absent'))).toBeGreaterThan(index.groupWeight(term('heart')));
    expect(index.groupWeight(term('heart'))).toBeGreaterThan(index.groupWeight(term('road')));
  });

  it('answers an empty index with nothing', () => {
    expect(new InvertedIndex([]).score([term('road')], PARAMETERS, all).size).toBe(0);
  });
});
