import type { Answer } from '../answers/answer.ts';
import { type AnswerOptions, answerQuestion } from '../answers/answer-question.ts';
import { buildIndex } from '../index/news-index.ts';
import type { Judgement } from './measures.ts';
import type { GoldenQuestion, QuestionSet } from './question-set.ts';

export interface EvaluatedQuestion extends Judgement {
  readonly set: string;
  /** The group of the set: sets over the same articles share one. */
  readonly group: string;
  readonly golden: GoldenQuestion;
  readonly answer: Answer;
}

/** Gives the text of the reply that a person would read. */
export type RenderReply = (answer: Answer) => string;

export function evaluate(
  set: QuestionSet,
  renderReply: RenderReply,
  options: Pick<AnswerOptions, 'steps' | 'rankingWeights'> = {},
): EvaluatedQuestion[] {
  const index = buildIndex(set.articles);
  return set.questions.map((golden) => {
    const answer = answerQuestion(index, golden.question, { ...options, top: 3 });
    return { set: set.name, group: set.group, golden, answer, ...judge(golden, answer, renderReply(answer)) };
  });
}

function judge(golden: GoldenQuestion, answer: Answer, reply: string): Judgement {
  const snippets = answer.passages.map(({ snippet }) => snippet);
  const first = answer.passages[0];
  return {
    answerable: golden.kind !== 'unanswerable',
    sourceFirst: first !== undefined && golden.articles.includes(first.article.id),
    hasAnswers: golden.answers.length > 0,
    answerInFirstSnippet: containsAny(snippets.slice(0, 1), golden.answers),
    answerInFirstThree: containsAny(snippets, golden.answers),
    answerInReply: containsAny([reply], golden.answers),
    answered: answer.outcome === 'answered',
    confidence: answer.confidence,
  };
}

/** Whether a text holds one of the answers, verbatim but for case and the kind of white space. */
export function containsAny(texts: readonly string[], answers: readonly string[]): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/\s+/g, ' ');
  return texts.some((text) => answers.some((answer) => plain(text).includes(plain(answer))));
}
