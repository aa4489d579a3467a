import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answers/answer-question.ts';
import { realIndex } from '../support/real-seed.ts';

const index = realIndex();
const LENGTH = 10_000;
const filled = (part: string) => part.repeat(Math.ceil(LENGTH / part.length)).slice(0, LENGTH);
/** Words that all differ, so that nothing is remembered of one for the next. */
const differing = (letters: string) =>
  Array.from({ length: LENGTH / 8 }, (_, at) =>
    Array.from({ length: 7 }, (__, place) => letters[(at * (place + 3) + place) % letters.length]).join(''),
  ).join(' ');

/** More than any answer takes on a busy machine; what grows with the square of a text takes far longer. */

describe('a hostile question', () => {
  it.each([
    ['one letter', filled('a')],
    ['one word again and again', filled('heart ')],
    ['misspelt words', differing('abcdefghijk')],
    ['unknown Russian words', differing('абвгдежзийк')],
    ['unknown Kazakh words', differing('қғүұіөәңhаба')],
    ['words without spaces', filled('newsfromkaraganda')],
    ['long words without spaces', filled(`${'newsfrom'.repeat(7)} `)],
    ['the wrong layout', filled('lfqnt yjdjcnb ')],
    ['keys at random', differing("qwfpgjluy;[]'")],
    ['numbers', filled('1234567890')],
    ['single digits', filled('1 ')],
    ['dates', filled('1 February ')],
    ['emoji', filled('🙂')],
    ['Hebrew', filled('שלום עולם ')],
    ['Arabic with marks of direction', filled('\u202Eمرحبا\u202C ')],
    ['Chinese', filled('新闻')],
    ['marks upon marks', filled('a\u0301\u0302\u0303')],
    ['stop words', filled('the of and ')],
    ['names of an object’s own', filled('__proto__ constructor toString hasOwnProperty ')],
    ['signs of patterns', filled('.*+?^$()|[]\\ ')],
    ['quotation marks', filled('“«"\'')],
    ['line ends', filled('\r\n')],
    ['nulls', filled('\0')],
    ['halves of pairs', filled('\uD800')],
    ['requests for topics', filled('news about ')],
    ['requests for speeches', filled('what did a say about ')],
    ['Kazakh requests', filled('туралы ')],
    ['regions', filled('обл Алматы ')],
    ['two scripts in each word', filled('Kаrаgаndа ')],
  ])('of %s is answered in bounded time', (_, question) => {
    expect(question.length).toBeGreaterThanOrEqual(LENGTH - 8);
    const { outcome, confidence } = answerQuestion(index, question);
    expect(['answered', 'related', 'nothing']).toContain(outcome);
    expect(confidence).toBeGreaterThanOrEqual(0);
    expect(confidence).toBeLessThanOrEqual(1);
  });

  it.each(['__proto__', 'toString', 'hasOwnProperty', 'prototype', '42', '🙂', '...', 'the'])(
    'of nothing but %j has no answer',
    (question) => {
      expect(answerQuestion(index, question).outcome).toBe('nothing');
    },
  );
});

describe('any text', () => {
  const unit = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom(
      'news',
      'about',
      'о',
      'туралы',
      'вчера',
      '1 February',
      'Karaganda',
      'Алматы',
      'what did',
      'say',
      'не',
    ),
    fc.constantFrom(
      '__proto__',
      'constructor',
      'lfqnt',
      'newsfromkaraganda',
      '“',
      '«',
      '"',
      '\u200F',
      '\u0301',
      '\n',
    ),
  );
  const text = fc.array(unit, { maxLength: 40 }).map((units) => units.join(' '));

  it('is answered without an error, the same each time, with snippets that stand in their articles', () => {
    fc.assert(
      fc.property(text, (question) => {
        const answer = answerQuestion(index, question);
        expect(answerQuestion(index, question)).toEqual(answer);
        for (const { article, snippet } of answer.passages) {
          expect(article.body === '' ? article.title : article.body).toContain(snippet.replace(/^…|…$/g, ''));
        }
      }),
      { numRuns: 300 },
    );
  });
});
