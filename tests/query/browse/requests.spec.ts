import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { understand } from '../../../src/query/question.ts';
import { realIndex } from '../../support/real-seed.ts';

const index = realIndex();

/** Lines of a table, but for comments; cells between bars. */
function rows(file: string): string[][] {
  return readFileSync(new URL(`requests/${file}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('|').map((cell) => cell.trim()));
}

describe('requests for lists', () => {
  it.each(rows('lists.txt'))('"%s" asks for a list', (text = '', regions = '', days = '', words = '') => {
    const question = understand(text, index);
    const { from, to } = question.period ?? {};
    expect({
      isListing: question.isListing,
      regions: question.regions.join(','),
      days: from === undefined ? '' : `${from ?? ''}..${to}`,
      words: [...new Set(question.terms.map(({ surface }) => surface))].join(' '),
    }).toEqual({ isListing: true, regions, days, words });
  });

  it.each([...rows('named.txt'), ...rows('named-kept-aside.txt')])(
    '"%s" names what a list is wanted of, or asks for an answer',
    (text = '', regions = '', issuers = '', words = '') => {
      const question = understand(text, index);
      const read = {
        regions: question.regions.join(','),
        issuers: question.issuers.join(','),
        words: [...new Set(question.terms.map(({ surface }) => surface))].join(' '),
      };
      const isList = regions + issuers + words !== '';
      expect(question.isListing).toBe(isList);
      if (isList) expect(read).toEqual({ regions, issuers, words });
    },
  );

  it.each(rows('questions.txt'))('"%s" asks for an answer', (text = '') => {
    expect(understand(text, index).isListing).toBe(false);
  });
});
