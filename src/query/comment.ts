import type { NewsIndex } from '../index/news-index.ts';
import { alternatives, byLanguage } from '../languages/all-languages.ts';
import { LANGUAGES } from '../languages/languages.ts';
import { type InPieces, runAtOnce } from '../time/cooperative.ts';
import { expectedAnswer } from './answer-type.ts';
import { followUpSign, placeInList } from './follow-up-signs.ts';
import { type Question, understanding } from './question.ts';

/**
 * Whether a reply to one of the bot's messages asks something:
 * - `question`: it has a question mark or a question word, asks for a list or for more, continues the question before, or
 *   is a command;
 * - `comment`: nothing in it can be searched ("lol", "ура!", 🎉), or it is thanks or small talk;
 * - `statement`: words that may be searched, and that ask nothing ("at last the bridge is open").
 *
 * ```ts
 * import { buildIndex } from '../index/news-index.ts';
 * const index = buildIndex([]);
 * kindOfReply('How long is it?', index); // => 'question'
 * kindOfReply('At last! 🎉', index); // => 'comment'
 * ```
 */
export type KindOfReply = 'question' | 'comment' | 'statement';

export function kindOfReply(text: string, index: NewsIndex): KindOfReply {
  return runAtOnce(judgingReply(text, index));
}

/** The same in pieces, for `runCooperatively`. */
export function* judgingReply(text: string, index: NewsIndex): InPieces<KindOfReply> {
  const question = yield* understanding(text, index);
  switch (question.notNews?.kind) {
    case 'greeting':
    case 'thanks':
    case 'smallTalk':
      return 'comment';
    case 'aboutBot':
    case 'command':
    case 'task':
    case 'liveData':
      return 'question';
    case undefined:
      break;
  }
  const names = namesSomething(question, index);
  if (asks(question, names)) return 'question';
  return names && !CALLED_OUT.test(text) ? 'statement' : 'comment';
}

const QUESTION_MARK = /[?？؟]/;
/** So people write what they feel. */
const CALLED_OUT = /!/;
const WORD = /[\p{L}\p{N}]+/gu;
const MORE = wholeWord(alternatives(({ followUpWords }) => followUpWords.more));
/** A word that asks in one language ("не": what, in Kazakh) may be any in another (not, in Russian). */
const INTERROGATIVES = byLanguage((code) => wholeWord(LANGUAGES[code].questionCues.interrogatives));

function asks(question: Question, names: boolean): boolean {
  const { text, terms, regions, period, language } = question;
  if (QUESTION_MARK.test(text)) return true;
  if (CALLED_OUT.test(text)) return false;
  // "What a horror" names something, and nothing that is in the news.
  const isOfNews = names || terms.length === 0;
  if (isOfNews && (INTERROGATIVES[language].test(text) || expectedAnswer(text).type !== 'any')) return true;
  const words = text.match(WORD)?.length ?? 0;
  // One word alone may be a topic, or what people feel.
  const isTopic = terms.length > 0 && (names || /\S\s+\S/.test(text));
  if (question.isListing && (isTopic || regions.length > 0 || period !== null)) return true;
  if (words > 1 && placeInList(question) !== null) return true;
  if (followUpSign(question) === 'continues' && (names || regions.length > 0)) return true;
  return MORE.test(text);
}

/** A correction is a guess: of a comment, it makes a word that the news happens to have. */
function namesSomething({ terms }: Question, index: NewsIndex): boolean {
  return terms.some(
    ({ variants, correctedTo }) => correctedTo === null && variants.some(({ term }) => index.has(term)),
  );
}

function wholeWord(pattern: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'iu');
}
