import { describe, expect, it } from 'vitest';
import { queryTerms } from '../../src/answers/coverage.ts';
import { namesOffice, officesOf } from '../../src/answers/offices.ts';
import { buildIndex } from '../../src/index/news-index.ts';
import { understand } from '../../src/query/question.ts';
import { anArticle } from '../support/articles.ts';

const officesIn = (text: string, name: string) => {
  const index = buildIndex([anArticle({ id: '1', title: 'Roads', body: text })]);
  return officesOf(queryTerms(understand(name, index).terms, index), index);
};

describe('the offices of a person', () => {
  it.each([
    ['The session was held by President Kassym-Jomart Tokayev.', ['headOfState']],
    ['He thanked the Head of State Tokayev.', ['headOfState']],
    ['The Prime Minister of Kazakhstan Olzhas Tokayev went there.', ['headOfGovernment']],
    ['Вчера Президента Республики Казахстан Касым-Жомарта Tokayev ждали.', ['headOfState']],
    ['The President met Tokayev.', []],
    ['President of Uzbekistan Tokayev came.', []],
    ['Vice President Tokayev came.', []],
    ['Tokayev came.', []],
  ])('%s', (text, offices) => {
    expect(officesIn(text, 'Tokayev')).toEqual(offices);
  });
});

describe('a text that names an office', () => {
  it.each([
    ['President: roads will be built', true],
    ['Мемлекет басшысы тапсырма берді', true],
    ['Глава государства поручил', true],
    ['President Mirziyoyev said', false],
    ['the vice president said', false],
    ['the presidential library', false],
    ['the Prime Minister said', false],
  ])('%s: %s', (text, does) => {
    expect(namesOffice(text, ['headOfState'])).toBe(does);
  });

  it('names no office of a person who has none', () => {
    expect(namesOffice('President: roads', [])).toBe(false);
  });
});
