import { describe, expect, it, vi } from 'vitest';
import { knownPart, withoutCount } from '../../src/bot/known-part.ts';
import type { NewsIndex } from '../../src/index/news-index.ts';
import { judgingReply } from '../../src/query/comment.ts';
import { MAX_QUESTION_LENGTH, type Question, understand, understanding } from '../../src/query/question.ts';
import { around, repeated } from '../support/hostile-texts.ts';
import { processorTime } from '../support/processor-time.ts';
import { realIndex } from '../support/real-seed.ts';

const index = realIndex();

/** Words of so many letters drawn from the parts: other words at each place. */
const words =
  (wordLength: number, parts: readonly string[], end = '') =>
  (length: number) => {
    let text = '';
    for (let at = 0; text.length < length; ) {
      let word = '';
      while (word.length < wordLength) word += parts[(at++ * 7919 + (at >> 3)) % parts.length];
      text += `${word.slice(0, wordLength - end.length)}${end} `;
    }
    return text.slice(0, length);
  };
const RUSSIAN = ['новости', 'области', 'министр', 'вода', 'регион', 'школа', 'дорога', 'туралы', 'облысы'];
const ENGLISH = ['news', 'water', 'heart', 'region', 'astana', 'minister', 'from', 'school', 'railway'];
const CYRILLIC = [...'абвгдежзийклмнопрстуфхцчшщыэюяқңғөұүһі'];
const LATIN = [...'abcdefghijklmnopqrstuvwxyz'];

/** Texts by length that were made to cost much, or to look as if they might. */
const HOSTILE: readonly (readonly [string, (length: number) => string])[] = [
  ['spaces within a date', around('1', ' ', 'february', 'туралы қ')],
  ['no-break spaces', around('қ', '\u00a0', 'қ', 'қ')],
  ['line breaks', around('news about', '\n', 'x', 'y')],
  ['tabs within a date', around('from 1', '\t', 'to 3', 'may')],
  ['letters without a space', repeated('қаламбар')],
  ['one letter', repeated('a')],
  ['joined words', words(59, ENGLISH, 'q')],
  ['joined Russian words', words(59, RUSSIAN, 'ъ')],
  ['joined words that mean something', words(55, RUSSIAN)],
  ['short joined words', words(20, RUSSIAN, 'ъ')],
  ['made-up words', words(8, LATIN)],
  ['made-up Cyrillic words', words(8, CYRILLIC)],
  ['made-up long words', words(15, CYRILLIC)],
  ['syllables', words(3, CYRILLIC)],
  ['two scripts', words(12, [...LATIN, ...CYRILLIC])],
  ['digits', repeated('1234567890')],
  ['groups of digits', repeated('123 ')],
  ['days', repeated('1 - ')],
  ['dates', repeated('1/2/')],
  ['years', repeated('2024 ')],
  ['a formula', repeated('1 + ')],
  ['full stops', repeated('. ')],
  ['quotes', repeated('"')],
  ['open quotes', repeated('«a ')],
  ['apostrophes', repeated("a'")],
  ['hyphens', repeated('a-')],
  ['brackets', repeated('(')],
  ['emoji', repeated('😀')],
  ['joined emoji', repeated('👨‍👩‍👧')],
  ['combining marks', around('a', '\u0301', 'қ', 'a')],
  ['letters with marks', repeated('қ\u0301')],
  ['half surrogate pairs', repeated('\ud800')],
  ['bidi overrides', repeated('\u202e')],
  ['Arabic', repeated('مر ')],
  ['Chinese', repeated('漢')],
  ['news about', repeated('news about ')],
  ['who said', repeated('what did x say about ')],
  ['how many', repeated('how many ')],
  ['regions', repeated('East Kazakhstan region ')],
  ['another keyboard layout', repeated('lfqnt yjdjcnb ')],
];

type Reader = (text: string, asked: NewsIndex) => Iterator<unknown, unknown>;

/** Look-ups in the index that a question takes: the unit that its work is counted in. */
function lookUps(text: string, asked: NewsIndex): number {
  return lookUpsByPiece(text, asked).reduce((sum, count) => sum + count, 0);
}

/** The same by pieces of the work, between which others have their turn. */
function lookUpsByPiece(text: string, asked: NewsIndex, read: Reader = understanding): number[] {
  const { vocabulary } = asked;
  const counted = [
    vi.spyOn(asked, 'has'),
    vi.spyOn(asked, 'sharedPassages'),
    vi.spyOn(asked, 'search'),
    vi.spyOn(vocabulary, 'get'),
    vi.spyOn(vocabulary, 'near'),
    vi.spyOn(vocabulary, 'soundAlike'),
    vi.spyOn(vocabulary, 'relatedTerms'),
  ];
  const work = read(text, asked);
  const pieces: number[] = [];
  for (let isDone = false; !isDone; ) {
    isDone = work.next().done === true;
    pieces.push(counted.reduce((sum, { mock }) => sum + mock.calls.length, 0));
    for (const spy of counted) spy.mockClear();
  }
  for (const spy of counted) spy.mockRestore();
  return pieces;
}

/** What 80 unknown words may take, and the parts of joined ones. */
const MOST_LOOK_UPS = 8_000;
/** Of one piece: people wait for no more. */
const MOST_IN_A_PIECE = 250;

/** Processor time of so many readings of a text, no two of them the same; microseconds. */
function timeOf(text: string, times: number): number {
  return processorTime(() => {
    for (let time = 0; time < times; time++) understand(`${text}${time}`, index);
  });
}

describe('a hostile question', () => {
  it.each(HOSTILE)('takes a bounded number of look-ups: %s', (_, made) => {
    const half = lookUps(made(MAX_QUESTION_LENGTH / 2), index);
    const whole = lookUps(made(MAX_QUESTION_LENGTH), index);
    expect(whole).toBeLessThan(MOST_LOOK_UPS);
    expect(whole).toBeLessThan(3 * half + 200);
  });

  it.each(HOSTILE)('is read in pieces, none of them long: %s', (_, made) => {
    const pieces = lookUpsByPiece(made(MAX_QUESTION_LENGTH - 3), index);
    expect(Math.max(...pieces)).toBeLessThan(MOST_IN_A_PIECE);
  });

  it.each<[string, Reader]>([
    ['a reply', judgingReply],
    ['a request for a list', (text, asked) => knownPart(asked, text, '2026-11-30')],
    ['how many of a list', (text, asked) => withoutCount(asked, `5 ${text}`, '2026-11-30')],
  ])('is read in pieces as %s too', (_, read) => {
    const long = HOSTILE.map(([name, made]) => ({
      name,
      most: Math.max(...lookUpsByPiece(made(MAX_QUESTION_LENGTH - 4), realIndex(), read)),
    }));
    expect(long.filter(({ most }) => most >= MOST_IN_A_PIECE)).toEqual([]);
  });

  it.each(HOSTILE)('takes time in proportion to its length: %s', (_, made) => {
    const quarter = made(MAX_QUESTION_LENGTH / 4 - 10);
    timeOf(quarter, 1);
    // Four times where it is linear, sixteen and sixty-four times where it is not; short ones are all overhead.
    const few = Math.max(timeOf(quarter, 3), 20_000);
    expect(timeOf(made(MAX_QUESTION_LENGTH - 10), 3)).toBeLessThan(12 * few);
  });

  it('is cut where it is longer than people write', () => {
    const long = words(8, LATIN)(40 * MAX_QUESTION_LENGTH);
    expect(lookUps(long, index)).toBe(lookUps(`${long.slice(0, MAX_QUESTION_LENGTH)}!`, index));
  });
});

describe('white space', () => {
  const meaning = ({ text: _, ...rest }: Question) => ({ ...rest, corrections: [] });

  it.each([
    ['news   from \u00a0 Karaganda', 'news from Karaganda'],
    ['what happened on 1 \t  february', 'what happened on 1 february'],
    ['новости  о\u2003\u2003воде', 'новости о воде'],
  ])('reads %j as %j', (spaced, plain) => {
    expect(meaning(understand(spaced, index))).toEqual(meaning(understand(plain, index)));
  });

  it('keeps lines apart', () => {
    expect(understand('the heart \n\n the lung', index).text).toBe('the heart\nthe lung');
  });
});

describe('a question that comes again', () => {
  it('is not read again of the same index', () => {
    const fresh = realIndex();
    expect(lookUps('How many wait for a new heart?', fresh)).toBeGreaterThan(0);
    expect(lookUps('How many wait for a new heart?', fresh)).toBe(0);
    expect(lookUps('How many wait for a new heart?', realIndex())).toBeGreaterThan(0);
  });

  it('is read again on another day', () => {
    const fresh = realIndex();
    const read = (today: string) => understand('news of 1 March', fresh, { today }).period?.from;
    expect([read('2025-04-01'), read('2026-04-01')]).toEqual(['2025-03-01', '2026-03-01']);
  });
});
