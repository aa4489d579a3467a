import type { BotLocale } from '../../languages/bot-locale.ts';
import type { MessageButton } from '../../telegram/outgoing-message.ts';
import { buttonData } from '../buttons/button-data.ts';
import { textsFor } from '../locales/locale.ts';
import type { Wish } from '../parse-interests.ts';
import { namesOf } from './interest-name.ts';
import { shorten } from './shorten.ts';

/** A button wider than this is cut by Telegram on a phone. */
const MAX_LABEL_LENGTH = 50;
/** Filters of so many places with one text are those of everything. */
const MANY = 15;

/** A name for all that is wished for: in a sentence or on a button. */
export function wishName({ interests, leftOut, isEverything }: Wish, language: BotLocale): string {
  const { follow } = textsFor(language).understanding;
  if (isEverything && leftOut.length > 0) return follow.everythingExcept(namesOf(leftOut, language));
  const [first] = interests;
  return first?.kind === 'filtered' && interests.length > MANY
    ? follow.filteredName(follow.everything, first.text)
    : namesOf(interests, language);
}

/** One button for each guess; it does what was guessed from the message that this one replies to. */
export function guessButtons(
  guesses: readonly Wish[],
  does: 'followGuess' | 'stopGuess',
  language: BotLocale,
): MessageButton[][] {
  const { follow } = textsFor(language).understanding;
  const label = does === 'followGuess' ? follow.guessButton : follow.stopGuessButton;
  return guesses.map((guess, number) => [
    { text: label(shorten(wishName(guess, language), MAX_LABEL_LENGTH)), data: buttonData(does, number) },
  ]);
}
