import type { Interest, Subscription } from '../../subscriptions/types.ts';
import { fold } from '../../text/folding.ts';
import { runCooperatively } from '../../time/cooperative.ts';
import type { ChatContext, Services } from '../chat-context.ts';
import { askWhether } from '../confirmation.ts';
import { endedBy } from '../destructive-steps/stop-all.ts';
import { parsingInterests, type Wish } from '../parse-interests.ts';
import { endSubscriptions, followedBy, unsubscribe as unsubscribeChat } from '../subscribe.ts';
import { namesOf } from '../views/interest-name.ts';
import { shorten } from '../views/shorten.ts';
import { stoppedReply } from '../views/subscription-list.ts';
import { guessButtons } from '../views/wish.ts';
import type { Command } from './command.ts';
import { showSubscriptions } from './subscriptions.ts';

/**
 * Ends subscriptions, named as for /subscribe or by their words; all of them after a question. Without an argument,
 * shows the list with a button for each.
 */
export const unsubscribe: Command = {
  name: 'unsubscribe',
  audience: 'chatAdmins',
  settings: 'managed',
  async run(services, context, argument) {
    const { texts, language } = context;
    if (argument === '') return showSubscriptions(services, context);
    const followed = await followedBy(services, context);
    const worded = followed.filter(({ interest }) => isWorded(interest, argument));
    if (worded.length > 0) {
      const ids = worded.map(({ id }) => id);
      return sayStopped(context, await endSubscriptions(services, context, ids));
    }
    const unwanted = await runCooperatively(parsingInterests(argument, services.library.index));
    if (unwanted.outcome === 'named') {
      if (!unwanted.isEverything) return stopWish(services, context, unwanted);
      if (endedBy(unwanted, followed).length === 0) return showSubscriptions(services, context);
      return askWhether(services, context, 'stopAll', argument);
    }
    const guesses = unwanted.outcome === 'refused' ? unwanted.guesses : [];
    if (unwanted.outcome !== 'refused' || !guesses.some(isOfPlaces)) {
      return showSubscriptions(services, context, texts.unknownSubscription(shorten(argument, 60)));
    }
    const said = texts.understanding.follow[unwanted.reason](shorten(unwanted.words.join(', '), 60));
    await context.reply(
      { html: said.markup, buttons: guessButtons(guesses, 'stopGuess', language) },
      { to: 'asked' },
    );
  },
};

/** Ends the subscriptions, and says which. Where there are only others of the same place, shows the list. */
export async function stopWish(services: Services, context: ChatContext, wish: Wish): Promise<void> {
  const { texts, language } = context;
  const stopped = await unsubscribeChat(services, context, wish.interests);
  if (stopped.length > 0) return sayStopped(context, stopped);
  const said = texts.wasNotFollowing(namesOf(wish.interests, language));
  const followed = await followedBy(services, context);
  if (followed.some(({ interest }) => interest.kind === 'filtered')) {
    return showSubscriptions(services, context, said);
  }
  await context.reply(stoppedReply(said, wish.interests, language));
}

async function sayStopped(
  { texts, language, reply }: ChatContext,
  stopped: readonly Subscription[],
): Promise<void> {
  const interests = stopped.map(({ interest }) => interest);
  await reply(stoppedReply(texts.stopped(namesOf(interests, language)), interests, language));
}

/** Whether a followed word or question is written just so. */
function isWorded(interest: Interest, written: string): boolean {
  return (
    (interest.kind === 'keywords' || interest.kind === 'question') &&
    fold(interest.text) === fold(written.replace(/\s+/g, ' ').trim())
  );
}

function isOfPlaces({ interests, isEverything }: Wish): boolean {
  return !isEverything && interests.some(({ kind }) => kind !== 'keywords');
}
