import { expect, it } from 'vitest';
import { alternativesOf, readTable } from '../../../src/languages/glossary/table.ts';

it('reads an entry for each key of a line', () => {
  expect(readTable('\nаким, аким города|akim, mayor\nбыть|\n')).toEqual([
    { key: 'аким', english: 'akim, mayor' },
    { key: 'аким города', english: 'akim, mayor' },
    { key: 'быть', english: '' },
  ]);
});

it('joins the alternatives of entries, each once, in order', () => {
  expect(
    alternativesOf([
      { key: 'штраф', english: 'fine, penalty' },
      { key: 'наказание', english: 'punishment, penalty' },
    ]),
  ).toEqual(['fine', 'penalty', 'punishment']);
});

it('finds no alternative in an entry without a topic', () => {
  expect(alternativesOf([{ key: 'быть', english: '' }])).toEqual([]);
});
