import type { Answer } from '../../answers/answer.ts';
import type { BotLocale } from '../../languages/bot-locale.ts';
import { type Html, italic, lines } from '../../telegram/html.ts';
import { textsFor } from '../locales/locale.ts';
import { shorten } from './shorten.ts';

const MAX_WORD_LENGTH = 40;
const MAX_WORDS = 8;
const MAX_SEARCHED_LENGTH = 120;

/** Corrections and translations of a question's words; null if it was searched as typed. */
export function howItWasRead(answer: Answer, language: BotLocale): Html | null {
  const { corrections } = answer;
  const searchedFor = isInEnglish(answer) ? answer.searchedFor : [];
  if (corrections.length === 0 && searchedFor.length === 0) return null;
  const texts = textsFor(language);
  const read = corrections.slice(0, MAX_WORDS).map(({ to }) => shorten(to, MAX_WORD_LENGTH));
  return lines(
    read.length === 0 ? null : italic(texts.readAs(read.join(', '))),
    searchedFor.length === 0
      ? null
      : italic(texts.searchedFor(shorten(searchedFor.join(' · '), MAX_SEARCHED_LENGTH))),
  );
}

/** The English words that were searched besides say nothing of what was found in another language. */
function isInEnglish({ passages: [best] }: Answer): boolean {
  return best === undefined || best.article.language === 'en';
}
