import { describe, expect, it, vi } from 'vitest';
import { answering, answerQuestion } from '../../src/answers/answer-question.ts';
import { MAX_SNIPPET_LENGTH } from '../../src/answers/sentence-span.ts';
import { MAX_SENTENCE_LENGTH, splitSentences } from '../../src/articles/sentences.ts';
import { answerReply, furtherPassage } from '../../src/bot/views/answer-reply.ts';
import { buildIndex } from '../../src/index/news-index.ts';
import { plainTextOf } from '../../src/telegram/plain-text.ts';
import { anArticle } from '../support/articles.ts';
import { processorTime } from '../support/processor-time.ts';

const MAX_MESSAGE_LENGTH = 4_096;
/** Whose words are read between two turns of others. */
const MOST_SENTENCES_IN_A_PIECE = 1_000;
const QUESTION = 'how much water is there';

/** Bodies by length that no editor writes: without full stops, or full of marks. */
const BODIES: readonly (readonly [string, (length: number) => string])[] = [
  ['no full stop', (length) => 'the water is here '.repeat(length / 18)],
  ['numbers without a full stop', (length) => '5 water '.repeat(length / 8)],
  ['names without a full stop', (length) => 'Ivan Petrov water '.repeat(length / 18)],
  ['quotes that nothing closes', (length) => '« water '.repeat(length / 8)],
  ['quotes that close nothing', (length) => 'water” '.repeat(length / 7)],
  ['quotes within quotes', (length) => `${'“'.repeat(length / 2)} water ${'”'.repeat(length / 2)}`],
  ['quoted words within quotes', (length) => '“water '.repeat(length / 14) + 'water” '.repeat(length / 14)],
  ['straight quotes', (length) => '"water '.repeat(length / 7)],
  ['open brackets', (length) => '(water '.repeat(length / 7)],
  ['short sentences in quotes', (length) => '«Water is here. '.repeat(length / 16)],
  ['signs of markup', (length) => 'water & <b> '.repeat(length / 12)],
  ['sentences of one sign', (length) => `water ${'… '.repeat(length / 2)}`],
  ['one word', (length) => `water ${'a'.repeat(length)}`],
];

const asked = (body: string, title = 'Water') => {
  const index = buildIndex([anArticle({ id: '1', title, body })]);
  return { index, answer: answerQuestion(index, QUESTION) };
};

/** Processor time of answers from the text, the index built before; microseconds. */
function timeOf(body: string): number {
  const { index } = asked(body);
  return processorTime(() => {
    for (let time = 0; time < 3; time++) answerQuestion(index, QUESTION);
  });
}

describe('an article of', () => {
  it.each(BODIES)('%s is cut into sentences of bounded length that lose nothing', (_, made) => {
    const body = made(60_000);
    const sentences = splitSentences(body);
    for (const { start, end } of sentences) expect(end - start).toBeLessThanOrEqual(MAX_SENTENCE_LENGTH);
    const held = sentences.map(({ start, end }) => body.slice(start, end)).join('');
    expect(held.replace(/\s/g, '')).toBe(body.replace(/\s/g, ''));
  });

  it.each(BODIES)('%s answers with a short snippet in a message that Telegram takes', (_, made) => {
    const { index, answer } = asked(made(60_000), 'Water '.repeat(1_000));
    const replies = [
      answerReply({ ...answer, outcome: 'answered', listing: false }, index, 'en'),
      answerReply(answer, index, 'en'),
      furtherPassage(answer, answer.passages.length - 1, 'en'),
    ];
    for (const { snippet, outside } of answer.passages) {
      expect(snippet.length).toBeLessThanOrEqual(MAX_SNIPPET_LENGTH);
      expect(outside.before.length + outside.after.length).toBeLessThanOrEqual(10);
    }
    expect(answer.passages).not.toEqual([]);
    for (const reply of replies) {
      expect(plainTextOf(reply?.html ?? '').length).toBeLessThanOrEqual(MAX_MESSAGE_LENGTH);
    }
  });

  it.each(BODIES)('%s is read in pieces, for an answer and for a list', (_, made) => {
    for (const asList of [false, true]) {
      const { index } = asked(made(60_000));
      const looked = vi.spyOn(index, 'tokensOf');
      const pieces = answering(index, QUESTION, { asList });
      let most = 0;
      for (let isDone = false; !isDone; looked.mockClear()) {
        isDone = pieces.next().done === true;
        most = Math.max(most, looked.mock.calls.length);
      }
      expect(most).toBeLessThan(MOST_SENTENCES_IN_A_PIECE);
    }
  });

  it.each(BODIES)('%s is answered from in time that grows with its length at most', (_, made) => {
    timeOf(made(1_000));
    // Four times where it is linear, sixteen times where it is not; below the least, all is overhead.
    expect(timeOf(made(64_000))).toBeLessThan(12 * Math.max(timeOf(made(16_000)), 20_000));
  });

  it('a surrogate pair at every offset is never cut in two', () => {
    for (const { start, end } of splitSentences(`a${'😀'.repeat(5_000)}`)) {
      expect([start, end].map((at) => (at - 1) % 2 === 0 || at === 0)).toEqual([true, true]);
    }
  });
});
