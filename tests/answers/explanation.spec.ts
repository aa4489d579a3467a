import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answers/answer-question.ts';
import { explainAnswer } from '../../src/answers/explanation.ts';
import { buildIndex } from '../../src/index/news-index.ts';
import { realIndex } from '../support/real-seed.ts';

const index = realIndex();

const QUESTIONS = [
  'How many people are waiting for a new heart in Kazakhstan?',
  'Сколько человек ждут пересадки сердца?',
  'What is the total price of the grenhouse project in Shymkent?',
  'new sports school opened for children of the region',
  'Who painted the Mona Lisa?',
  'akim of Astana name',
];

const sum = (parts: readonly { readonly contribution: number }[]) =>
  parts.reduce((total, { contribution }) => total + contribution, 0);

describe('the explanation of an answer', () => {
  it.each(QUESTIONS)('holds figures that add up to what was decided: %s', (question) => {
    const { decision, passages } = explainAnswer(index, question);
    const { weighed, confidence } = decision;
    const logit = sum(weighed?.evidence ?? []) + (weighed?.intercept ?? 0);
    expect(weighed?.logit).toBeCloseTo(logit, 9);
    expect((weighed?.factor ?? 0) / (1 + Math.exp(-logit))).toBeCloseTo(confidence, 9);
    expect(decision.outcome).toBe(confidence >= decision.threshold ? 'answered' : 'related');
    expect(passages.length).toBeGreaterThan(0);
    for (const { features, topic, score } of passages) expect(sum(features) + topic).toBeCloseTo(score, 9);
  });

  it.each(QUESTIONS)('tells of the answer that is given: %s', (question) => {
    const answer = answerQuestion(index, question);
    const { decision, passages } = explainAnswer(index, question);
    expect(decision).toMatchObject({ outcome: answer.outcome, confidence: answer.confidence });
    expect(passages.map(({ articleId }) => articleId)).toEqual(
      answer.passages.map(({ article }) => article.id),
    );
    for (const [at, { text }] of passages.entries()) expect(answer.passages[at]?.passage).toContain(text);
  });

  it('tells how each word was read, what else stands for it, and how common it is', () => {
    const { terms } = explainAnswer(index, 'What is the price of the grenhouse in Shymkent?');
    const greenhouse = terms.find(({ surface }) => surface === 'grenhouse');
    expect(greenhouse).toMatchObject({ correctedTo: 'greenhouse', searchedFor: null });
    const [own] = greenhouse?.variants ?? [];
    expect(own?.passages).toBe(index.frequencies(own?.term ?? '').passages);
    expect(own?.articles).toBeGreaterThan(0);
    expect(terms.find(({ surface }) => surface === 'Shymkent')?.isSpecific).toBe(true);
  });

  it('tells what was searched in English for a question in another language', () => {
    const { understood, terms } = explainAnswer(index, 'Сколько человек ждут пересадки сердца?');
    expect(understood).toMatchObject({ language: 'ru', expects: 'number' });
    expect(terms.map(({ searchedFor }) => searchedFor).join(', ')).toContain('heart');
  });

  it('weighs nothing for a list', () => {
    const { understood, decision } = explainAnswer(index, 'news from Aktobe in February');
    expect(understood).toMatchObject({
      isListing: true,
      regions: ['KZ-15'],
      period: { from: '2025-02-01', to: '2025-02-28' },
    });
    expect(decision).toMatchObject({
      outcome: answerQuestion(index, 'news from Aktobe in February').outcome,
    });
    expect(decision.weighed).toBeNull();
  });

  it.each(['', '🙂', 'hasOwnProperty'])('weighs nothing where nothing overlaps: %j', (question) => {
    expect(explainAnswer(index, question)).toMatchObject({
      terms: question === 'hasOwnProperty' ? [{ surface: question }] : [],
      passages: [],
      decision: { outcome: 'nothing', confidence: 0, weighed: null },
    });
  });

  it('is plain JSON', () => {
    const explanation = explainAnswer(buildIndex([]), 'Who?');
    expect(JSON.parse(JSON.stringify(explanation))).toEqual(explanation);
    const other = explainAnswer(index, QUESTIONS[0] ?? '');
    expect(JSON.parse(JSON.stringify(other))).toEqual(other);
  });
});
