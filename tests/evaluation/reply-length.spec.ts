import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answers/answer-question.ts';
import { answerReply } from '../../src/bot/views/answer-reply.ts';
import { readQuestions } from '../../src/evaluation/question-set.ts';
import { realIndex } from '../support/real-seed.ts';

const MAX_MEDIAN_LENGTH = 450;

describe('the reply to a golden question', () => {
  it('is short: what a person sees, markup and addresses aside', async () => {
    const index = realIndex();
    const questions = await readQuestions('tests/golden/seed-questions.jsonl');
    const lengths = questions
      .map(({ question }) => answerReply(answerQuestion(index, question), index, 'en').html)
      .map((html) => html.replace(/<[^>]*>/g, '').replace(/&\w+;/g, '&').length)
      .sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(MAX_MEDIAN_LENGTH);
  });
});
