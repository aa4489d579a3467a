import { queryTerms } from '../answers/coverage.ts';
import { candidateSpans } from '../answers/sentence-span.ts';
import { makeSnippet } from '../answers/snippet.ts';
import { SPAN_FEATURE_NAMES } from '../answers/span-features.ts';
import { buildIndex } from '../index/news-index.ts';
import { understand } from '../query/question.ts';
import type { Choice } from './conditional-logit.ts';
import { containsAny } from './evaluate.ts';
import type { QuestionSet } from './question-set.ts';

/** A question's windows as alternatives, of which those that show the answer are right. */
export interface RankingChoice extends Choice {
  readonly set: string;
  /** Which half of the articles it belongs to: 0 or 1. */
  readonly fold: number;
  /** Which alternatives are of an article that answers. */
  readonly source: readonly boolean[];
}

const CANDIDATES = 30;
/** The real seed is a small corpus of the kind that matters; its questions weigh this much of a set from outside. */
const SEED_WEIGHT = 0.5;

export function rankingChoices(sets: readonly QuestionSet[]): RankingChoice[] {
  const choices = sets.flatMap((set) => {
    const index = buildIndex(set.articles);
    return set.questions.flatMap((golden): RankingChoice[] => {
      if (golden.answers.length === 0) return [];
      const question = understand(golden.question, index);
      const query = queryTerms(question.terms, index);
      const windows = candidateSpans(question, query, index.search(question.terms, {}, CANDIDATES), index);
      const source = windows.map(({ hit }) => golden.articles.includes(hit.passage.article.id));
      return [
        {
          set: set.group,
          fold: set.fold ?? Number(golden.articles[0]) % 2,
          weight: set.fold === null ? SEED_WEIGHT : 1,
          alternatives: windows.map(({ features }) => SPAN_FEATURE_NAMES.map((name) => features[name])),
          source,
          right: windows.map(
            (window, at) =>
              source[at] === true && containsAny([makeSnippet(query, window, index).text], golden.answers),
          ),
        },
      ];
    });
  });
  const sizes = new Map<string, number>();
  for (const { set } of choices) sizes.set(set, (sizes.get(set) ?? 0) + 1);
  return choices.map((choice) => ({ ...choice, weight: choice.weight / (sizes.get(choice.set) ?? 1) }));
}
