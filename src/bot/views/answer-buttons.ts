import type { BotLocale } from '../../languages/bot-locale.ts';
import type { MessageButton } from '../../telegram/outgoing-message.ts';
import { buttonData } from '../buttons/button-data.ts';
import { textsFor } from '../locales/locale.ts';
import { STATE_TEXTS } from '../locales/state-texts.ts';

const SIGNS = { up: '👍', down: '👎' } as const;

/** Subscribes to new articles that answer the question, or shows that it is watched and ends that. */
export function watchButton(isWatched: boolean, language: BotLocale): MessageButton {
  return isWatched
    ? { text: STATE_TEXTS[language].watching, data: buttonData('watching') }
    : { text: textsFor(language).watchButton, data: buttonData('watch') };
}

/** Votes; one that is given is marked, and a press takes it back. */
export function voteButton(vote: 'up' | 'down', isGiven: boolean): MessageButton {
  return isGiven
    ? { text: `${SIGNS[vote]} ✓`, data: buttonData('voted', vote) }
    : { text: SIGNS[vote], data: buttonData('vote', vote) };
}
