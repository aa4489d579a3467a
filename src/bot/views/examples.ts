import { answering } from '../../answers/answer-question.ts';
import { inLanguage } from '../../articles/editions.ts';
import { usualOrder } from '../../chats/language-order.ts';
import type { NewsIndex } from '../../index/news-index.ts';
import type { BotLocale } from '../../languages/bot-locale.ts';
import type { MessageButton } from '../../telegram/outgoing-message.ts';
import { type InPieces, runAtOnce, runCooperatively } from '../../time/cooperative.ts';
import { buttonData } from '../buttons/button-data.ts';
import { textsFor } from '../locales/locale.ts';
import { shorten } from './shorten.ts';

const EXAMPLES = 3;
/** A button wider than this is cut by Telegram on a phone. */
const MAX_QUESTION_LENGTH = 60;

type ByLanguage<Value> = Map<BotLocale, Value>;
const found = new WeakMap<NewsIndex, ByLanguage<readonly string[]>>();
const underWay = new WeakMap<NewsIndex, ByLanguage<Promise<readonly string[]>>>();

/**
 * Questions that the current news answers: those of the locale that have an answer, then titles of the newest
 * articles. Found once per index and language; at once, unless `findExamples` found them before.
 */
export function exampleQuestions(index: NewsIndex, language: BotLocale): readonly string[] {
  const known = of(found, index).get(language);
  if (known !== undefined) return known;
  const examples = runAtOnce(findingExamples(index, language));
  of(found, index).set(language, examples);
  return examples;
}

/** Finds the examples that replies show, in turns with what others ask; all who wait for them share the work. */
export function findExamples(index: NewsIndex, language: BotLocale): Promise<readonly string[]> {
  const known = of(found, index).get(language);
  if (known !== undefined) return Promise.resolve(known);
  const searches = of(underWay, index);
  let search = searches.get(language);
  if (search === undefined) {
    search = runCooperatively(findingExamples(index, language))
      .then((examples) => {
        of(found, index).set(language, examples);
        return examples;
      })
      .finally(() => searches.delete(language));
    searches.set(language, search);
  }
  return search;
}

/** The work in pieces, for `runCooperatively`: each example is a question to be answered. */
export function* findingExamples(index: NewsIndex, language: BotLocale): InPieces<readonly string[]> {
  const titles = index.articles
    .slice(0, EXAMPLES * 2)
    .map((article) => shorten(inLanguage(article, usualOrder(language)).title, MAX_QUESTION_LENGTH));
  const examples: string[] = [];
  for (const question of [...textsFor(language).exampleQuestions, ...titles]) {
    if (examples.length === EXAMPLES) break;
    const { outcome } = yield* answering(index, question);
    if (outcome === 'answered') examples.push(question);
    yield;
  }
  return examples;
}

function of<Value>(byIndex: WeakMap<NewsIndex, ByLanguage<Value>>, index: NewsIndex): ByLanguage<Value> {
  const known = byIndex.get(index) ?? new Map<BotLocale, Value>();
  byIndex.set(index, known);
  return known;
}

/** One example per row. */
export function exampleButtons(index: NewsIndex, language: BotLocale): MessageButton[][] {
  return exampleQuestions(index, language).map((text, number) => [
    { text, data: buttonData('example', number) },
  ]);
}
