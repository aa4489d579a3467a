import { describe, expect, it, vi } from 'vitest';
import { answerQuestion } from '../../../src/answers/answer-question.ts';
import { textsFor } from '../../../src/bot/locales/locale.ts';
import { answerReply } from '../../../src/bot/views/answer-reply.ts';
import { exampleQuestions, findExamples, findingExamples } from '../../../src/bot/views/examples.ts';
import { realIndex } from '../../support/real-seed.ts';

const index = realIndex();

/** What the real news answer to the examples that a newcomer is shown first. */
const ANSWERS: readonly RegExp[] = [
  /140 adults and 5 children/,
  /650 million US dollars/,
  /decreased by 2\.4 million tons/,
  /insufficient oxygen/,
  /Baikonur/,
];

describe.each(['en', 'ru', 'kk'] as const)('the examples in %s', (language) => {
  it.each(textsFor(language).exampleQuestions)('%s is answered by what it asks for', (question) => {
    const answer = answerQuestion(index, question);
    expect(answer.outcome).toBe('answered');
    const { html } = answerReply(answer, index, language);
    const words = html.replace(/<[^>]*>/g, '');
    expect(ANSWERS.filter((expected) => expected.test(words))).not.toEqual([]);
  });

  it('are three of these, while the real news is loaded', () => {
    expect(exampleQuestions(index, language)).toEqual(textsFor(language).exampleQuestions.slice(0, 3));
  });
});

describe('the search for examples', () => {
  it('works in pieces: others have their turn within each question', () => {
    const fresh = realIndex();
    const searches = vi.spyOn(fresh, 'search');
    const work = findingExamples(fresh, 'ru');
    const pieces: number[] = [];
    for (let isDone = false; !isDone; ) {
      isDone = work.next().done === true;
      pieces.push(searches.mock.calls.length);
      searches.mockClear();
    }
    expect(pieces.reduce((sum, count) => sum + count)).toBeGreaterThanOrEqual(3);
    expect(Math.max(...pieces)).toBe(1);
  });

  it('is shared by all who wait for it, and not made again', async () => {
    const fresh = realIndex();
    const searches = vi.spyOn(fresh, 'search');
    const written = textsFor('kk').exampleQuestions.slice(0, 3);
    await findExamples(fresh, 'kk');
    const once = searches.mock.calls.length;
    const other = realIndex();
    const shared = vi.spyOn(other, 'search');
    const all = await Promise.all(Array.from({ length: 5 }, () => findExamples(other, 'kk')));
    expect(all).toEqual(Array.from({ length: 5 }, () => written));
    expect(shared.mock.calls.length).toBe(once);
    expect(exampleQuestions(other, 'kk')).toEqual(written);
    expect(shared.mock.calls.length).toBe(once);
  });
});
