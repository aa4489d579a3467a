import type { NewsIndex } from '../index/news-index.ts';
import { inOtherRegion, withEarlier } from '../query/earlier-question.ts';
import { FEW_TERMS, followUpSign, placeInList } from '../query/follow-up-signs.ts';
import { type Question, understanding } from '../query/question.ts';
import { type InPieces, runAtOnce } from '../time/cooperative.ts';
import type { Answer } from './answer.ts';
import type { AnswerOptions, NearPassage } from './answer-options.ts';
import { answering, ranking } from './answer-question.ts';
import { ANSWERED_FROM, confidenceOf } from './answerability.ts';
import { coverage, queryTerms } from './coverage.ts';

/** What was spoken of before a message. */
export interface Earlier {
  /** The question before; null where it is not known any more. */
  readonly text: string | null;
  /** The article of the answer that the message replies to; null where it replies to none. */
  readonly articleId: string | null;
}

/**
 * How a message was taken:
 * - `alone`: by its own words;
 * - `moved`: as another question, `text`: the earlier one about another region, or the title of a list's article;
 * - `joined`: with the words of the earlier question, `text`.
 */
export type Reading =
  | { readonly kind: 'alone' }
  | { readonly kind: 'moved' | 'joined'; readonly text: string };

export interface FollowUpAnswer {
  readonly answer: Answer;
  readonly reading: Reading;
  /** The only article that was searched, or null if all were. */
  readonly within: string | null;
}

/**
 * From this confidence on, a reply is answered from the article that it replies to: its topic is known, and people leave
 * its words out (`And how much did it cost?`).
 */
export const IN_ARTICLE_FROM = 0.3;

type Options = Omit<AnswerOptions, 'understood' | 'near'>;

/**
 * Answers a message that may lean on what was asked before it. What it names itself counts most; the words of the earlier
 * question and the nearness to its answer help. A message that stands alone is asked alone.
 */
export function answerFollowUp(
  index: NewsIndex,
  text: string,
  earlier: Earlier,
  options: Options = {},
): FollowUpAnswer {
  return runAtOnce(answeringFollowUp(index, text, earlier, options));
}

/** The same in pieces, for `runCooperatively`. */
export function* answeringFollowUp(
  index: NewsIndex,
  text: string,
  { text: asked, articleId: repliedTo }: Earlier,
  options: Options = {},
): InPieces<FollowUpAnswer> {
  const now = yield* understanding(text, index, options);
  if (asked !== null) {
    const taken = yield* takenWithEarlier(index, now, { text: asked, articleId: repliedTo }, options);
    if (taken !== null) return taken;
  }
  if (repliedTo !== null) {
    const articleIds = new Set([repliedTo]);
    const answer = yield* readAs(index, text, { kind: 'alone' }, { ...options, articleIds }, now);
    if (!answer.listing && answer.confidence >= IN_ARTICLE_FROM) {
      return { answer: { ...answer, outcome: 'answered' }, reading: { kind: 'alone' }, within: repliedTo };
    }
  }
  return {
    answer: yield* readAs(index, text, { kind: 'alone' }, options, now),
    reading: { kind: 'alone' },
    within: null,
  };
}

/** The answer to a message that was taken in this way. */
export function* answeringAs(
  index: NewsIndex,
  text: string,
  reading: Reading,
  options: Options = {},
): InPieces<Answer> {
  const understood = yield* understanding(text, index, options);
  return yield* readAs(index, text, reading, options, understood);
}

function* readAs(
  index: NewsIndex,
  text: string,
  reading: Reading,
  options: Options,
  understood: Question,
): InPieces<Answer> {
  const languages = [understood.language, ...(options.languages ?? [])];
  switch (reading.kind) {
    case 'alone':
      return yield* answering(index, text, { ...options, languages, understood });
    case 'moved':
      return yield* answering(index, reading.text, { ...options, languages });
    case 'joined': {
      const near = yield* placeOfAnswer(index, reading.text, options);
      const joined = withEarlier(understood, yield* understanding(reading.text, index, options));
      return yield* answering(index, text, {
        ...options,
        languages,
        understood: joined,
        ...(near === null ? {} : { near }),
      });
    }
  }
}

/** The answer with the earlier question's words; null where the message is better asked alone. */
function* takenWithEarlier(
  index: NewsIndex,
  now: Question,
  earlier: Earlier & { readonly text: string },
  options: Options,
): InPieces<FollowUpAnswer | null> {
  const listed = yield* ofList(index, now, earlier.text, options);
  if (listed !== null) return listed;
  const sign = followUpSign(now);
  if (sign === null) return null;
  const moved = sign === 'continues' ? inOtherRegion(now.text, earlier.text) : null;
  if (moved !== null) {
    const reading = { kind: 'moved', text: moved } as const;
    return { answer: yield* readAs(index, now.text, reading, options, now), reading, within: null };
  }
  const reading = { kind: 'joined', text: earlier.text } as const;
  const within = earlier.articleId ?? (yield* placeOfAnswer(index, earlier.text, options))?.articleId ?? null;
  if (within !== null && (sign !== 'short' || isMostlyIn(index, now, within))) {
    const articleIds = new Set([within]);
    const answer = yield* readAs(index, now.text, reading, { ...options, articleIds }, now);
    if (answer.outcome === 'answered') return { answer, reading, within };
  }
  // With so little to go by, other articles would be guesses: asked alone, it may still find its own.
  if (sign === 'short' && now.terms.length > 0) return null;
  const answer = yield* readAs(index, now.text, reading, options, now);
  const isBetterAlone =
    answer.outcome !== 'answered' &&
    sign === 'refers' &&
    now.terms.length > FEW_TERMS &&
    (yield* readAs(index, now.text, { kind: 'alone' }, options, now)).outcome === 'answered';
  return isBetterAlone ? null : { answer, reading, within: null };
}

/** The beginning of the article that a message asks for by its place in the list before; null if it asks for none. */
function* ofList(
  index: NewsIndex,
  now: Question,
  earlier: string,
  options: Options,
): InPieces<FollowUpAnswer | null> {
  const place = placeInList(now);
  if (place === null) return null;
  const before = yield* answering(index, earlier, options);
  const article = before.listing ? before.passages[place]?.article : undefined;
  if (article === undefined) return null;
  const reading = { kind: 'moved', text: article.title } as const;
  const articleIds = new Set([article.id]);
  const answer = yield* readAs(index, now.text, reading, { ...options, articleIds }, now);
  return { answer: { ...answer, outcome: 'answered' }, reading, within: article.id };
}

/** Of so few words, the share of their importance that an article must hold to be what they are about. */
const MOSTLY = 0.5;

function isMostlyIn(index: NewsIndex, { terms }: Question, articleId: string): boolean {
  const article = index.article(articleId);
  if (terms.length === 0 || article === undefined) return true;
  return coverage(queryTerms(terms, index), index.termMatches(terms, article)) >= MOSTLY;
}

/** Where the answer to a question is; null where it was not answered. */
function* placeOfAnswer(index: NewsIndex, text: string, options: Options): InPieces<NearPassage | null> {
  const { articleIds: _, ...everywhere } = options;
  const { shown, evidence } = yield* ranking(index, text, everywhere);
  const window = shown[0]?.window;
  if (window === undefined || evidence === null || confidenceOf(evidence) < ANSWERED_FROM) return null;
  const { passage } = window.hit;
  const at = passage.sentences[window.run.first]?.start ?? passage.start;
  return { articleId: passage.article.id, at };
}
