import type { ArticleLanguage } from '../articles/article.ts';
import type { RegionCode } from '../articles/regions/regions.ts';
import type { Question } from '../query/question.ts';
import type { UnderstandingSteps } from '../query/understanding-steps.ts';
import type { RankingWeights } from './span-features.ts';

export interface AnswerOptions {
  /** How many passages to give; by default 3. */
  readonly top?: number;
  /** How many articles a list gives, by default as many as `top`, and how many before them are passed over. */
  readonly listed?: number;
  readonly skip?: number;
  /** Whether a list is wanted whatever the text. */
  readonly asList?: boolean;
  /** Only articles of this region, whatever region the question names. */
  readonly region?: RegionCode;
  /** Only these articles. */
  readonly articleIds?: ReadonlySet<string>;
  /**
   * Languages in which an article is wanted, where it has several editions: the most wanted first, the question's own
   * after them.
   */
  readonly languages?: readonly ArticleLanguage[];
  /** Day that `today` in a question means, `YYYY-MM-DD`; by default the newest article's. */
  readonly today?: string;
  /** The steps by which the question is understood, by default all … */
  readonly steps?: UnderstandingSteps;
  /** … and the weights that sentences are ranked by, by default the fitted ones: evaluation sets some to zero. */
  readonly rankingWeights?: RankingWeights;
  /** The question as this index understands it, where that is known: it takes as long as the search. */
  readonly understood?: Question;
  /** Spans near this place are preferred among equals: a follow-up is mostly about what was just read. */
  readonly near?: NearPassage;
}

/** A place in an article: its id, and the offset of a sentence in its body (UTF-16 units). */
export interface NearPassage {
  readonly articleId: string;
  readonly at: number;
}

/** How many passages are given by default. */
export const USUAL_TOP = 3;
