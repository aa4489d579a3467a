import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../src/index/news-index.ts';
import { MAX_QUESTION_LENGTH, understand } from '../../src/query/question.ts';
import { parseSeed } from '../../src/sources/seed-parser.ts';
import { realIndex } from '../support/real-seed.ts';

const index = realIndex();

describe('understand', () => {
  it.each([
    ['latest from Karaganda', ['KZ-35'], []],
    ['что нового в Шымкенте?', ['KZ-79'], []],
    ['Алматинская', ['KZ-19'], []],
    ['Алматы', ['KZ-75'], []],
    ['what happened on 1 February', [], []],
    ['Қызылорда жаңалықтары', ['KZ-43'], []],
    ['news about the railway', [], ['railway']],
    ['latest on fish in Karaganda', ['KZ-35'], ['fish']],
    ['новости о рыбе', [], ['рыбе']],
  ])('takes "%s" for a list of %j about %j', (text, regions, topic) => {
    const question = understand(text, index);
    expect(question).toMatchObject({ isListing: true, regions });
    expect(question.terms.map(({ surface }) => surface)).toEqual(topic);
  });

  it.each([
    'What did Tokayev say about saving budget money?',
    'How fast did agriculture grow in 2024?',
    'Who was on the jury of the eco competition?',
  ])('takes "%s" for a question', (text) => {
    expect(understand(text, index).isListing).toBe(false);
  });

  it.each([
    ['How many people are waiting for a new heart?', 'people'],
    ['How many new houses were built?', 'new'],
    ['How much did the greenhouse cost?', undefined],
    ['Who is waiting for a new heart?', undefined],
    ['Сколько железнодорожных вагонов выпустит завод?', 'железнодорожных'],
  ])('knows what "%s" counts', (text, word) => {
    const { countedTermIndex, terms } = understand(text, index);
    expect(terms[countedTermIndex ?? -1]?.surface).toBe(word);
  });

  it.each([
    ['Who is the akim of Aktobe region?', 'akim'],
    ['Кто аким Актюбинской области?', 'аким'],
    ['Ақтөбе облысының әкімі кім?', 'әкімі'],
  ])('knows what "%s" asks for', (text, word) => {
    const { headTermIndex, terms } = understand(text, index);
    expect(terms[headTermIndex]?.surface).toBe(word);
  });

  it('counts from today whether or not it has news, and takes a date without a year for the last that has', () => {
    const periodOf = (text: string) => understand(text, index, { today: '2026-11-24' }).period?.from;
    expect(periodOf('what happened today')).toBe('2026-11-24');
    expect(periodOf('what happened on 1 February')).toBe('2025-02-01');
  });

  it.each([
    ['hearttransplant', ['heart', 'transplant']],
    ['kaz llm', ['kazllm']],
    ['рыба Караганда', ['karaganda']],
    ['fish Karagandy', ['karaganda']],
    ['roads Kizilorda', ['kyzylorda']],
    ['Бектенов', ['bektenov']],
    ['tokaev', ['tokayev']],
  ])('reads %s as %j', (typed, terms) => {
    const read = understand(typed, index).terms.flatMap(({ variants }) => variants.map(({ term }) => term));
    expect(read).toEqual(expect.arrayContaining(terms));
  });

  it('is bounded on a long question, and never throws', () => {
    expect(understand('heart '.repeat(5_000), index).text).toHaveLength(MAX_QUESTION_LENGTH);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2_000 }), (text) => {
        understand(text, index);
      }),
    );
  });

  it.each(['news of last week', 'что было вчера', '1 февраля'])(
    'reads the days of "%s" as if one article were not dated in the future by mistake',
    (text) => {
      const { articles } = parseSeed(
        'New water pipeline opened 01.02.2052\nIt is long.\nSource : https://a.kz/1',
        'f.txt',
      );
      const mistaken = buildIndex([...articles, ...index.articles]);
      for (const today of [undefined, '2025-02-03']) {
        const options = today === undefined ? {} : { today };
        expect(understand(text, mistaken, options).period).toEqual(understand(text, index, options).period);
      }
    },
  );
});
