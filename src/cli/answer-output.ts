import type { Answer, AnswerPassage } from '../answers/answer.ts';
import type { ArticleLanguage, Edition } from '../articles/article.ts';
import { editionsOf } from '../articles/editions.ts';
import { answerReply } from '../bot/views/answer-reply.ts';
import type { NewsIndex } from '../index/news-index.ts';
import type { BotLocale } from '../languages/bot-locale.ts';

/** One line of `ask --json`. The keys and their order are a contract. */
export interface AnswerJson {
  readonly question: string;
  readonly outcome: Answer['outcome'];
  readonly answered: boolean;
  readonly confidence: number;
  readonly passages: readonly PassageJson[];
  readonly reply: string;
  /** UTF-16 offsets into the first snippet, end exclusive. */
  readonly answerSpan: { readonly start: number; readonly end: number } | null;
  readonly missing: readonly string[];
}

interface PassageJson {
  readonly rank: number;
  readonly score: number;
  readonly articleId: string;
  readonly title: string;
  readonly url: string;
  readonly published: string;
  readonly issuer: string;
  readonly region: string;
  readonly passage: string;
  readonly snippet: string;
  readonly alsoPublishedBy: readonly string[];
  /** Language of the edition that the passage is of. */
  readonly language: ArticleLanguage;
  /** All editions of the article, this one first. */
  readonly editions: readonly Pick<Edition, 'language' | 'title' | 'url'>[];
}

function passageJson({ rank, score, article, passage, snippet, copies }: AnswerPassage): PassageJson {
  return {
    rank,
    score,
    articleId: article.id,
    title: article.title,
    url: article.url,
    published: article.published,
    issuer: article.issuer,
    region: article.region,
    passage,
    snippet,
    alsoPublishedBy: copies.map(({ url }) => url),
    language: article.language,
    editions: editionsOf(article).map(({ language, title, url }) => ({ language, title, url })),
  };
}

export function answerJson(answer: Answer, index: NewsIndex, language: BotLocale): AnswerJson {
  return {
    question: answer.question,
    outcome: answer.outcome,
    answered: answer.outcome === 'answered',
    confidence: answer.confidence,
    passages: answer.passages.map(passageJson),
    reply: answerReply(answer, index, language).html,
    answerSpan: answer.answerSpan,
    missing: answer.missing,
  };
}
