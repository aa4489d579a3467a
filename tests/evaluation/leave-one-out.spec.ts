import { describe, expect, it } from 'vitest';
import { SPAN_FEATURE_NAMES } from '../../src/answers/span-features.ts';
import type { Article } from '../../src/articles/article.ts';
import { extractQuestions } from '../../src/evaluation/extracted-questions.ts';
import { calibrate, meanOverCollections, rankLeavingOut } from '../../src/evaluation/leave-one-out.ts';
import type { GoldenQuestion, QuestionSet } from '../../src/evaluation/question-set.ts';
import { realArticles } from '../support/real-seed.ts';

const template = realArticles()[0] as Article;
const CITIES = ['Oral', 'Semey', 'Taraz', 'Atyrau', 'Kokshetau', 'Ekibastuz'];

function collection(name: string, group: string, what: string): QuestionSet {
  const articles = CITIES.map(
    (city, at): Article => ({
      ...template,
      id: `${name}-${at}`,
      title: `${what} of ${city}`,
      body: `A ${what} was opened in ${city}. It cost ${at + 2} million tenge. Guests praised the choir.`,
    }),
  );
  const fact = (city: string, at: number): GoldenQuestion => ({
    id: `${name} ${city}`,
    kind: 'fact',
    question: `How much did the ${what} of ${city} cost?`,
    articles: [`${name}-${at}`],
    answers: [`${at + 2} million`],
  });
  const absent = (city: string): GoldenQuestion => ({
    id: `${name} absent ${city}`,
    kind: 'unanswerable',
    question: `Who designed the aquarium in ${city}?`,
    articles: [],
    answers: [],
    distance: 'near',
  });
  return { name, group, fold: null, articles, questions: [...CITIES.map(fact), ...CITIES.map(absent)] };
}

const OPTIONS = {
  rankingPenalty: 0.001,
  gatePenalty: 0.01,
  answerablePerUnanswerable: 1,
  withheldWeight: 0.5,
  wrongSnippetWeight: 1,
};

describe('leaving collections out', () => {
  const sets = [
    collection('hospitals', 'one', 'hospital'),
    collection('clinics', 'one', 'clinic'),
    collection('bridges', 'two', 'bridge'),
  ];
  const questions = sets.flatMap(extractQuestions);
  const rankings = rankLeavingOut(questions, OPTIONS.rankingPenalty);
  const { fitted, leftOut, inSample } = calibrate(rankings, OPTIONS);

  it('fits once for everything and once without each group', () => {
    expect([...rankings.keys()]).toEqual([null, 'one', 'two']);
    expect(fitted.ranking).toHaveLength(SPAN_FEATURE_NAMES.length);
  });

  it('judges every question that was asked once, and none whose answer was withheld', () => {
    expect(leftOut).toHaveLength(36);
    expect(inSample).toHaveLength(36);
    expect(questions.filter(({ kind }) => kind === 'withheld').length).toBeGreaterThan(0);
  });

  it('judges a group by a fit that has not seen it: its own labels change nothing', () => {
    const lied = questions.map((one) =>
      one.group === 'two' ? { ...one, right: one.right.map((isRight) => !isRight) } : one,
    );
    const confidences = (from: typeof questions) =>
      calibrate(rankLeavingOut(from, OPTIONS.rankingPenalty), OPTIONS)
        .leftOut.filter(({ set }) => set === 'bridges')
        .map(({ confidence }) => confidence);
    expect(confidences(lied)).toEqual(confidences(questions));
  });

  it('finds the sources of a collection that it has not seen', () => {
    expect(meanOverCollections(leftOut, ({ sourceAt1 }) => sourceAt1)).toBe(1);
  });
});
