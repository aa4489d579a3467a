import { answerQuestion } from '../../answers/answer-question.ts';
import { inLanguage } from '../../articles/editions.ts';
import { usualOrder } from '../../chats/language-order.ts';
import type { NewsIndex } from '../../index/news-index.ts';
import type { BotLocale } from '../../languages/bot-locale.ts';
import type { MessageButton } from '../../telegram/outgoing-message.ts';
import { buttonData } from '../buttons/button-data.ts';
import { textsFor } from '../locales/locale.ts';
import { shorten } from './shorten.ts';

const EXAMPLES = 3;
/** A button wider than this is cut by Telegram on a phone. */
const MAX_QUESTION_LENGTH = 60;

const known = new WeakMap<NewsIndex, Map<BotLocale, readonly string[]>>();

/**
 * Questions that the current news answers: those of the locale that have an answer, then titles of the newest
 * articles. Computed once per index and language.
 */
export function exampleQuestions(index: NewsIndex, language: BotLocale): readonly string[] {
  let byLanguage = known.get(index);
  if (byLanguage === undefined) {
    byLanguage = new Map();
    known.set(index, byLanguage);
  }
  let examples = byLanguage.get(language);
  if (examples === undefined) {
    const written = textsFor(language).exampleQuestions;
    const titles = index.articles
      .slice(0, EXAMPLES * 2)
      .map((article) => shorten(inLanguage(article, usualOrder(language)).title, MAX_QUESTION_LENGTH));
    examples = [...written, ...titles]
      .filter((question) => answerQuestion(index, question).outcome === 'answered')
      .slice(0, EXAMPLES);
    byLanguage.set(language, examples);
  }
  return examples;
}

/** One example per row. */
export function exampleButtons(index: NewsIndex, language: BotLocale): MessageButton[][] {
  return exampleQuestions(index, language).map((text, number) => [
    { text, data: buttonData('example', number) },
  ]);
}
