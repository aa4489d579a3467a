import { isRegionCode, type RegionCode } from '../../articles/regions/regions.ts';
import type { BotLocale } from '../../languages/bot-locale.ts';
import type { MessageButton, OutgoingMessage } from '../../telegram/outgoing-message.ts';
import { voteButton, watchButton } from '../views/answer-buttons.ts';
import { followButton, followingButton } from '../views/article-buttons.ts';

export type Vote = 'up' | 'down';
export type ButtonRows = NonNullable<OutgoingMessage['buttons']>;

/** What the buttons of a message show of its chat, and of the person in a private one. */
export interface ButtonStates {
  readonly followed: ReadonlySet<RegionCode>;
  readonly isWatched: boolean;
  readonly vote: Vote | null;
}

const STATEFUL = /^(?:(?:follow(?:ing)?|voted?):|watch(?:ing)?$)/;
const FOLLOW = /^follow(?:ing)?:(.+)$/;
const WATCH = /^watch(?:ing)?$/;
const VOTE = /^voted?:(up|down)$/;

/** Whether a message has buttons whose look depends on the chat. */
export function haveStates(buttons: ButtonRows = []): boolean {
  return buttons.flat().some((button) => 'data' in button && STATEFUL.test(button.data));
}

/** The buttons as they look in these states; all others as they are. */
export function withStates(buttons: ButtonRows, states: ButtonStates, language: BotLocale): ButtonRows {
  return buttons.map((row) => row.map((button) => withState(button, states, language)));
}

function withState(button: MessageButton, states: ButtonStates, language: BotLocale): MessageButton {
  if (!('data' in button)) return button;
  const [, region = ''] = FOLLOW.exec(button.data) ?? [];
  if (isRegionCode(region)) {
    // An old button may have another label than one of today: it changes only with the state.
    const isShown = button.data.startsWith('following');
    if (states.followed.has(region) === isShown) return button;
    return isShown ? followButton(region, language) : followingButton(region, language);
  }
  if (WATCH.test(button.data)) return watchButton(states.isWatched, language);
  const [, vote] = VOTE.exec(button.data) ?? [];
  return vote === 'up' || vote === 'down' ? voteButton(vote, states.vote === vote) : button;
}

/** The vote that the buttons show as given. */
export function voteIn(buttons: ButtonRows): Vote | null {
  for (const button of buttons.flat()) {
    if ('data' in button && button.data === 'voted:up') return 'up';
    if ('data' in button && button.data === 'voted:down') return 'down';
  }
  return null;
}
