import { z } from 'zod';
import type { Averages } from './ranking.ts';
import type { Totals } from './segment.ts';

export const NO_TOTALS: Totals = {
  articles: 0,
  passages: 0,
  articleBody: 0,
  articleTitle: 0,
  passageBody: 0,
  passageTitle: 0,
};

/** The sums of both, the second `times` over: -1 takes it away. */
export function addTotals(a: Totals, b: Totals, times = 1): Totals {
  return {
    articles: a.articles + times * b.articles,
    passages: a.passages + times * b.passages,
    articleBody: a.articleBody + times * b.articleBody,
    articleTitle: a.articleTitle + times * b.articleTitle,
    passageBody: a.passageBody + times * b.passageBody,
    passageTitle: a.passageTitle + times * b.passageTitle,
  };
}

export function articleAverages({ articles, articleBody, articleTitle }: Totals): Averages {
  return articles === 0
    ? { body: 0, title: 0 }
    : { body: articleBody / articles, title: articleTitle / articles };
}

export function passageAverages({ passages, passageBody, passageTitle }: Totals): Averages {
  return passages === 0
    ? { body: 0, title: 0 }
    : { body: passageBody / passages, title: passageTitle / passages };
}

const count = z.number().int().nonnegative();

/** Totals as they are read from a file. */
export const totalsSchema = z.strictObject({
  articles: count,
  passages: count,
  articleBody: count,
  articleTitle: count,
  passageBody: count,
  passageTitle: count,
});
