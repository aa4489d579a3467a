import { answerQuestion } from '../answers/answer-question.ts';
import type { NewsIndex } from '../index/news-index.ts';

/** A question and what people thought of its answer. */
export interface Votes {
  readonly question: string;
  readonly up: number;
  readonly down: number;
  /** Articles of the answer that was voted on last; that of the first passage first. */
  readonly articleIds: readonly string[];
  /** Unix time in milliseconds. */
  readonly votedAt: number;
}

/** `same`: the answer still begins with the same article; `other`: with another; `none`: there is no answer now. */
export type Change = 'same' | 'other' | 'none';

export interface ReviewedQuestion {
  readonly question: string;
  readonly up: number;
  readonly down: number;
  readonly votedAt: string;
  readonly change: Change;
  /** The articles of the answer then; the title is null if the article is no longer in the news. */
  readonly before: readonly { readonly articleId: string; readonly title: string | null }[];
  readonly now: {
    readonly outcome: string;
    readonly confidence: number;
    readonly articleId: string | null;
    readonly title: string | null;
    readonly snippet: string | null;
  };
}

/** Asks each question again, with the current news and code. */
export function reviewVotes(index: NewsIndex, votes: readonly Votes[]): ReviewedQuestion[] {
  return votes.map(({ question, up, down, articleIds, votedAt }) => {
    const { outcome, confidence, passages } = answerQuestion(index, question, { top: 1 });
    const [first] = passages;
    return {
      question,
      up,
      down,
      votedAt: new Date(votedAt).toISOString(),
      change: outcome !== 'answered' ? 'none' : first?.article.id === articleIds[0] ? 'same' : 'other',
      before: articleIds.map((articleId) => ({ articleId, title: index.article(articleId)?.title ?? null })),
      now: {
        outcome,
        confidence,
        articleId: first?.article.id ?? null,
        title: first?.article.title ?? null,
        snippet: first?.snippet ?? null,
      },
    };
  });
}

const MAX_TITLE_LENGTH = 70;
const CHANGES: Readonly<Record<Change, string>> = {
  same: 'same article',
  other: 'other article',
  none: 'no answer now',
};

/** Each question with its votes, the answer then and now, and a summary of the changes. */
export function feedbackReport(reviewed: readonly ReviewedQuestion[]): string {
  if (reviewed.length === 0) return 'Nobody has voted on an answer yet.';
  const blocks = reviewed.map(({ question, up, down, votedAt, change, before, now }) => {
    const [first] = before;
    return [
      `${`+${up} -${down}`.padEnd(8)} ${CHANGES[change].padEnd(14)} ${question}`,
      `         then   ${votedAt.slice(0, 10)}  ${first ? named(first) : 'nothing'}`,
      `         now    ${now.outcome} ${now.confidence.toFixed(2)}  ${now.articleId === null ? 'nothing' : named({ articleId: now.articleId, title: now.title })}`,
      ...(now.snippet === null ? [] : [`                ${now.snippet.replaceAll('\n', ' ')}`]),
    ].join('\n');
  });
  const disliked = reviewed.filter(({ up, down }) => down > up);
  const liked = reviewed.filter(({ up, down }) => up > down);
  return [
    ...blocks,
    `Disliked: ${disliked.length}, ${changesOf(disliked)}.\nLiked: ${liked.length}, ${changesOf(liked)}.`,
  ].join('\n\n');
}

function changesOf(reviewed: readonly ReviewedQuestion[]): string {
  const count = (change: Change) => reviewed.filter((question) => question.change === change).length;
  return `of which ${count('same')} with the same article now, ${count('other')} with another, ${count('none')} without an answer`;
}

function named({ articleId, title }: { readonly articleId: string; readonly title: string | null }): string {
  if (title === null) return `${articleId} (no longer in the news)`;
  return `${articleId} ${title.length > MAX_TITLE_LENGTH ? `${title.slice(0, MAX_TITLE_LENGTH).trimEnd()}…` : title}`;
}
