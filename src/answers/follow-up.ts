import type { NewsIndex } from '../index/news-index.ts';
import { inOtherRegion, withEarlier } from '../query/earlier-question.ts';
import { followUpSign } from '../query/follow-up-signs.ts';
import { understand } from '../query/question.ts';
import type { Answer } from './answer.ts';
import type { AnswerOptions, NearPassage } from './answer-options.ts';
import { answerQuestion, rankPassages } from './answer-question.ts';
import { ANSWERED_FROM, confidenceOf } from './answerability.ts';

/** What was spoken of before a message. */
export interface Earlier {
  /** The question before; null where only its answer is known. */
  readonly text: string | null;
  /** The article of the answer that the message replies to; null where it replies to none. */
  readonly articleId: string | null;
}

export interface FollowUpAnswer {
  readonly answer: Answer;
  /** The question that was taken along; null where the message was asked alone. */
  readonly about: string | null;
  /** The only article that was searched, or null. */
  readonly within: string | null;
}

/**
 * From this confidence on, a reply is answered from the article that it replies to: its topic is known, and people leave
 * its words out.
 */
export const IN_ARTICLE_FROM = 0.3;

type Options = Omit<AnswerOptions, 'articleIds' | 'understood' | 'near'>;

/**
 * Answers a message that may lean on what was asked before it. What it names itself counts most; the words of the earlier
 * question and the nearness to its answer help. A message that stands alone is asked alone.
 */
export function answerFollowUp(
  index: NewsIndex,
  text: string,
  { text: asked, articleId: repliedTo }: Earlier,
  options: Options = {},
): FollowUpAnswer {
  const now = understand(text, index, options);
  const alone = (): FollowUpAnswer => ({
    answer: answerQuestion(index, text, { ...options, understood: now, languages: order(now.language) }),
    about: null,
    within: null,
  });
  const order = (own: typeof now.language) => [own, ...(options.languages ?? [])];
  const sign = followUpSign(now);
  if (asked !== null && sign !== null) {
    const moved = sign === 'continues' ? inOtherRegion(text, asked) : null;
    if (moved !== null) {
      const answer = answerQuestion(index, moved, { ...options, languages: order(now.language) });
      return { answer, about: moved, within: null };
    }
    const near = placeOfAnswer(index, asked, options);
    const within = repliedTo ?? near?.articleId ?? null;
    const understood = withEarlier(now, understand(asked, index, options));
    const joined = { ...options, understood, languages: order(now.language), ...(near ? { near } : {}) };
    if (within !== null) {
      const answer = answerQuestion(index, text, { ...joined, articleIds: new Set([within]) });
      if (answer.outcome === 'answered') return { answer, about: asked, within };
    }
    if (sign !== 'short') {
      const answer = answerQuestion(index, text, joined);
      return { answer, about: asked, within: null };
    }
  }
  if (repliedTo !== null) {
    const articleIds = new Set([repliedTo]);
    const answer = answerQuestion(index, text, { ...options, understood: now, articleIds });
    if (!answer.listing && answer.confidence >= IN_ARTICLE_FROM) {
      return { answer: { ...answer, outcome: 'answered' }, about: null, within: repliedTo };
    }
  }
  return alone();
}

/** Where the answer to a question is; null where it was not answered. */
function placeOfAnswer(index: NewsIndex, text: string, options: Options): NearPassage | null {
  const { shown, evidence } = rankPassages(index, text, options);
  const window = shown[0]?.window;
  if (window === undefined || evidence === null || confidenceOf(evidence) < ANSWERED_FROM) return null;
  const { passage } = window.hit;
  const at = passage.sentences[window.run.first]?.start ?? passage.start;
  return { articleId: passage.article.id, at };
}
