import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../../src/index/news-index.ts';
import { understand } from '../../../src/query/question.ts';
import { allowedEdits, contextTerms, MAX_REPAIRS } from '../../../src/query/spelling/spelling.ts';
import { parseSeed } from '../../../src/sources/seed-parser.ts';
import { realArticles, realIndex } from '../../support/real-seed.ts';

const index = realIndex();
const repairs = (question: string) =>
  understand(question, index).terms.flatMap(({ surface, correctedTo }) =>
    correctedTo ? [`${surface}→${correctedTo}`] : [],
  );

describe('spelling repair', () => {
  it.each([
    ['grenhouse shymkent tomatos', ['grenhouse→greenhouse']],
    ['bikonur hospitel tomografy', ['bikonur→baikonur', 'hospitel→hospital', 'tomografy→tomography']],
    ['karagnda hiway bad wether', ['karagnda→karaganda', 'hiway→highway', 'wether→weather']],
    ['road repare this yaer', ['repare→repair', 'yaer→year']],
  ])('reads %s as meant', (question, expected) => {
    expect(repairs(question)).toEqual(expect.arrayContaining(expected));
  });

  it('repairs so many words of a question, and searches the others as they are', () => {
    const misspelt = ['grenhouse', 'hospitel', 'tomografy', 'karagnda', 'hiway', 'wether', 'transplnt'];
    const many = [...misspelt, ...misspelt.map((word) => `${word}x`)].join(' ');
    expect(repairs(many).length).toBeLessThanOrEqual(MAX_REPAIRS);
    expect(repairs(many).slice(0, 3)).toEqual(repairs(misspelt.slice(0, 3).join(' ')));
  });

  it('lets the rarest of many known words speak for a repair', () => {
    const known = [
      'year',
      'government',
      'kazakhstan',
      'region',
      'develop',
      'econom',
      'project',
      'work',
      'tomato',
    ];
    const context = contextTerms(known, index);
    expect(context).toHaveLength(8);
    expect(context).toContain('tomato');
    expect(contextTerms(known.slice(0, 3), index)).toEqual(known.slice(0, 3));
  });

  it('never repairs a word that the index knows', () => {
    expect(repairs('price of tomatoes in Shymkent and roads of Kyzylorda')).toEqual([]);
  });

  it.each([
    'await deputies crazy films tower novices silks kites pervert wagner',
    'home really mind born flight wars poles seal enemy roots neutral demand shaft suits',
    'гитара король тебе вечер станет командир просьба кольца конфеты страшный сценарий кожа',
  ])('never repairs a word of the language that the index does not know: %s', (words) => {
    expect(repairs(`${words} Karaganda`)).toEqual([]);
    expect(understand(words, index).terms.filter(({ translatedTo }) => translatedTo === 'cow')).toEqual([]);
  });

  it.each(['Мұнай өндіру көлемі қаншаға азайды?', 'Мунай ондiру колемi каншага азайды?'])(
    'takes no Kazakh question word with an ending for a name, where there are Kazakh news too: %s',
    (question) => {
      const sample = 'samples/1-new-articles.txt';
      const { articles } = parseSeed(readFileSync(sample), sample);
      const { terms } = understand(question, buildIndex([...realArticles(), ...articles]));
      expect(terms.map(({ correctedTo }) => correctedTo)).not.toContain('kashagan');
    },
  );

  it('reads a word of the language as its neighbour where another word all but asks for it', () => {
    expect(repairs('hart transplnt waiting list')).toEqual(['hart→heart', 'transplnt→transplant']);
  });

  it.each([
    ['what about Mamin in Karaganda', []],
    ['what about Tengiz in Karaganda', []],
    ['what about masimov', []],
    ['what about Bektennov', ['Bektennov→bektenov']],
    ['what about Grenhouse Tomatos In Shymkent', ['Grenhouse→greenhouse']],
  ])('takes a name for another only where it is spelt nearly so: %s', (question, expected) => {
    expect(repairs(question)).toEqual(expected);
  });

  it('reads another form of a word without telling of a repair', () => {
    const [term] = understand('recyclable', index).terms;
    expect(term?.correctedTo).toBeNull();
  });

  it('leaves short words, numbers and words like no other alone', () => {
    expect(repairs('xyz 20999 qwertyuiopasdf')).toEqual([]);
  });

  it('reads a name typed in two as one', () => {
    expect(understand('kaz llm model', index).terms.map(({ variants }) => variants[0]?.term)).toContain(
      'kazllm',
    );
  });

  it.each([
    [3, 0],
    [4, 1],
    [5, 2],
    [12, 2],
  ])('allows a word of %i letters %i edits', (length, edits) => {
    expect(allowedEdits(length)).toBe(edits);
  });
});
