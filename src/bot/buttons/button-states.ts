import { isRegionCode } from '../../articles/regions/regions.ts';
import type { BotLocale } from '../../languages/bot-locale.ts';
import type { Interest } from '../../subscriptions/types.ts';
import type { MessageButton, OutgoingMessage } from '../../telegram/outgoing-message.ts';
import { voteButton, watchButton } from '../views/answer-buttons.ts';
import {
  followButton,
  followIssuerButton,
  followingButton,
  followingIssuerButton,
  followingTopicButton,
} from '../views/article-buttons.ts';
import { topicKey } from './topic-key.ts';

export type Vote = 'up' | 'down';
export type ButtonRows = NonNullable<OutgoingMessage['buttons']>;

/** What the buttons of a message show of its chat, and of the person in a private one. */
export interface ButtonStates {
  readonly followed: readonly Interest[];
  readonly isWatched: boolean;
  readonly vote: Vote | null;
}

const STATEFUL = /^(?:(?:follow(?:ing)?|(?:on)?body|(?:on)?topic|voted?):|watch(?:ing)?$)/;
const FOLLOW = /^follow(?:ing)?:(.+)$/;
const ISSUER = /^(?:on)?body:(.+)$/;
const TOPIC = /^topic:(.+)$/;
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
    const isFollowed = states.followed.some((one) => one.kind === 'region' && one.region === region);
    if (isFollowed === isShown) return button;
    return isShown ? followButton(region, language) : followingButton(region, language);
  }
  const [, issuer] = ISSUER.exec(button.data) ?? [];
  if (issuer !== undefined) {
    const isFollowed = states.followed.some((one) => one.kind === 'issuer' && one.issuer === issuer);
    if (isFollowed === button.data.startsWith('on')) return button;
    return isFollowed ? followingIssuerButton(issuer, language) : followIssuerButton(issuer, language);
  }
  const [, topic] = TOPIC.exec(button.data) ?? [];
  if (topic !== undefined) {
    const words = followedTopic(states.followed, topic);
    return words === null ? button : followingTopicButton(words, language);
  }
  if (WATCH.test(button.data)) return watchButton(states.isWatched, language);
  const [, vote] = VOTE.exec(button.data) ?? [];
  return vote === 'up' || vote === 'down' ? voteButton(vote, states.vote === vote) : button;
}

/** The words that a chat follows and a button names by their key; null if it does not follow them. */
export function followedTopic(followed: readonly Interest[], key: string): string | null {
  for (const interest of followed) {
    if (interest.kind === 'keywords' && topicKey(interest.text) === key) return interest.text;
  }
  return null;
}

/** The vote that the buttons show as given. */
export function voteIn(buttons: ButtonRows): Vote | null {
  for (const button of buttons.flat()) {
    if ('data' in button && button.data === 'voted:up') return 'up';
    if ('data' in button && button.data === 'voted:down') return 'down';
  }
  return null;
}
