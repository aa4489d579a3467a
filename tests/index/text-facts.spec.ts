import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differInFacts, factsOf } from '../../src/index/text-facts.ts';

const differ = (one: string, other: string) => differInFacts(factsOf(one), factsOf(other));

describe('differInFacts', () => {
  it.each([
    ['a number', 'Rescuers put out 9 fires this week.', 'Rescuers put out 14 fires this week.'],
    ['a fraction', 'Өсім 5,4 пайыз болды деп хабарлады.', 'Өсім 5,7 пайыз болды деп хабарлады.'],
    ['a region', 'Жители Павлодарской области получат газ.', 'Жители Атырауской области получат газ.'],
    ['a region that begins the text', 'Павлодар облысында жол ашылды.', 'Атырау облысында жол ашылды.'],
    ['a city and its region', 'Построят школу в городе Алматы.', 'Построят школу в Алматинской области.'],
    [
      'a part of the land',
      'The west of North Kazakhstan region is wet.',
      'The west of East Kazakhstan region is wet.',
    ],
    [
      'a person',
      'The award was given to Asel Kim yesterday.',
      'The award was given to Dana Omarova yesterday.',
    ],
    ['a name at the end', 'Рабочая группа посетила Караганду', 'Рабочая группа посетила с поездкой Уральск'],
    ['the whole, of a few words', 'Dana 5', 'Asel 7'],
  ])('sees %s', (_, one, other) => {
    expect(differ(one, other)).toBe(true);
    expect(differ(other, one)).toBe(true);
  });

  it.each([
    ['an ending', 'Жители Павлодара получат газ.', 'Жители Павлодар получат газ.'],
    ['how a number is written', 'It cost 1 200 tenge in all.', 'It cost 1,200 tenge in all.'],
    ['another word', 'The new road was built in a year.', 'The new road was laid in a year.'],
    [
      'the first words of a sentence',
      'From the session of the court.',
      'Speech at the session of the court.',
    ],
    ['what only one says', 'A school opened.', 'A school opened. It has 600 places for Almaty.'],
    ['a day that only one says', 'On 3 May a school opened in town.', 'A school opened in town.'],
  ])('takes no account of %s', (_, one, other) => {
    expect(differ(one, other)).toBe(false);
    expect(differ(other, one)).toBe(false);
  });

  const words = fc.array(
    fc.constantFrom('a', 'school', 'Almaty', 'Dana', '5', '1984', 'жол', 'Атырау', '.', ','),
  );
  const texts = words.map((list) => list.join(' '));

  it('finds no difference of a text from itself, or from itself with more behind it', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(differ(text, text)).toBe(false);
        expect(differ(text, `${text} . school`)).toBe(false);
      }),
    );
  });
});
