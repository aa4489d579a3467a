import type { Answer } from '../answers/answer.ts';
import type { AnswerOptions } from '../answers/answer-options.ts';
import { answerQuestion } from '../answers/answer-question.ts';
import { buildIndex } from '../index/news-index.ts';
import { type Judgement, MAX_RANKED, rankMeasures } from './measures.ts';
import type { GoldenQuestion, QuestionSet } from './question-set.ts';

export interface EvaluatedQuestion extends Judgement {
  readonly set: string;
  /** The group of the collection: collections over the same articles share one. */
  readonly group: string;
  readonly golden: GoldenQuestion;
  readonly answer: Answer;
}

/** Returns the text of the reply that a person would read. */
export type RenderReply = (answer: Answer) => string;

/** Number of passages in an answer that a person gets. */
const USUAL_TOP = 3;
/** Enough for ten articles, some with more than one passage. */
const DEEP_TOP = 3 * MAX_RANKED;

export function evaluate(
  set: QuestionSet,
  renderReply: RenderReply,
  options: Pick<AnswerOptions, 'steps' | 'rankingWeights'> = {},
): EvaluatedQuestion[] {
  const index = buildIndex(set.articles);
  return set.questions.map((golden) => {
    const answer = answerQuestion(index, golden.question, { ...options, top: USUAL_TOP });
    const { passages } = hasSeveralArticles(golden)
      ? answerQuestion(index, golden.question, { ...options, top: DEEP_TOP })
      : answer;
    const judgement = judge(golden, {
      articles: passages.flatMap(({ article, copies }) => [article, ...copies].map(({ id }) => id)),
      snippets: answer.passages.map(({ snippet }) => snippet),
      reply: renderReply(answer),
      answered: answer.outcome === 'answered',
      confidence: answer.confidence,
    });
    return { set: set.name, group: set.group, golden, answer, ...judgement };
  });
}

/** Whether the order of the articles is meaningful; a list may begin with any of many. */
function hasSeveralArticles({ kind, articles }: GoldenQuestion): boolean {
  return kind !== 'browse' && articles.length > 1;
}

/** The results for a question from any ranking, best first. */
export interface Outcome {
  readonly articles: readonly string[];
  readonly snippets: readonly string[];
  readonly reply: string;
  readonly answered: boolean;
  readonly confidence: number;
}

export function judge(golden: GoldenQuestion, outcome: Outcome): Judgement {
  const { articles, snippets, reply, answered, confidence } = outcome;
  const distinct = [...new Set(articles)].slice(0, MAX_RANKED);
  return {
    answerable: golden.kind !== 'unanswerable',
    sourceFirst: articles[0] !== undefined && golden.articles.includes(articles[0]),
    hasAnswers: golden.answers.length > 0,
    answerInFirstSnippet: containsAny(snippets.slice(0, 1), golden.answers),
    answerInFirstThree: containsAny(snippets.slice(0, USUAL_TOP), golden.answers),
    answerInReply: containsAny([reply], golden.answers),
    answered,
    confidence,
    distance: golden.distance,
    ...(hasSeveralArticles(golden) ? rankMeasures(distinct, golden.articles) : {}),
  };
}

/** Whether a text contains one of the answers, ignoring case and kinds of white space. */
export function containsAny(texts: readonly string[], answers: readonly string[]): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/\s+/g, ' ');
  return texts.some((text) => answers.some((answer) => plain(text).includes(plain(answer))));
}
