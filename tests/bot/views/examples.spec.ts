import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../../src/answers/answer-question.ts';
import { textsFor } from '../../../src/bot/locales/locale.ts';
import { answerReply } from '../../../src/bot/views/answer-reply.ts';
import { exampleQuestions } from '../../../src/bot/views/examples.ts';
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
