import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/evaluation/evaluate.ts';
import { type Measures, measure } from '../../src/evaluation/measures.ts';
import { readQuestions } from '../../src/evaluation/question-set.ts';
import { realArticles } from '../support/real-seed.ts';

const articles = realArticles();

async function measureFile(file: string): Promise<Measures> {
  const questions = await readQuestions(join('tests', 'golden', file));
  return measure(evaluate({ name: file, group: file, fold: null, articles, questions }, () => ''));
}

const SETS = ['seed-questions', 'seed-more-questions', 'seed-hard-unanswerable'];
const english = await Promise.all(SETS.map((set) => measureFile(`${set}.jsonl`)));

describe.each([
  { language: 'ru', share: 0.85 },
  { language: 'kk', share: 0.8 },
])('the questions in $language', async ({ language, share }) => {
  const translated = await Promise.all(SETS.map((set) => measureFile(`${set}.${language}.jsonl`)));

  it.each(SETS)('of %s are the English ones in other words', async (set) => {
    const originals = await readQuestions(join('tests', 'golden', `${set}.jsonl`));
    const questions = await readQuestions(join('tests', 'golden', `${set}.${language}.jsonl`));
    const unasked = <Question extends { question: string }>({ question: _, ...rest }: Question) => rest;
    expect(questions.map(unasked)).toEqual(originals.map(unasked));
    expect(questions.filter(({ question }) => !/\p{Script=Cyrillic}/u.test(question))).toEqual([]);
  });

  it(`find the right article first at least ${share * 100} % as often as in English`, () => {
    for (const at of [0, 1]) {
      expect(translated[at]?.sourceAt1).toBeGreaterThanOrEqual(share * (english[at]?.sourceAt1 ?? 1));
    }
  });

  it('are refused about as often as in English where nothing answers them', () => {
    const refused = (measures: readonly Measures[]) =>
      ((measures[0]?.refused ?? 0) * 17 + (measures[2]?.refused ?? 0) * 100) / 117;
    // Four questions of 117.
    expect(refused(translated)).toBeGreaterThanOrEqual(refused(english) - 0.035);
  });
});
