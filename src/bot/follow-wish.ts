import type { BotLocale } from '../languages/bot-locale.ts';
import { usualMentions } from '../subscriptions/mentions.ts';
import type { Subscription } from '../subscriptions/types.ts';
import { type Html, paragraphs } from '../telegram/html.ts';
import type { ChatContext, Services } from './chat-context.ts';
import { saidWithPause } from './chat-pause.ts';
import { MENTION_TEXTS } from './locales/mention-texts.ts';
import type { Wish } from './parse-interests.ts';
import { MAX_SUBSCRIPTIONS, subscribe, unsubscribe } from './subscribe.ts';
import { namesOf } from './views/interest-name.ts';
import { followedReply } from './views/subscription-list.ts';
import { wishName } from './views/wish.ts';
import { alsoFound } from './views/words-elsewhere.ts';

/** Follows what was wished for, stops what it leaves out, and says both. */
export async function followWish(services: Services, context: ChatContext, wish: Wish): Promise<void> {
  const { texts, language } = context;
  const followed = await subscribe(services, context, wish.interests, wish.mentions);
  if (followed.outcome === 'tooMany') {
    await context.reply({ html: texts.tooManySubscriptions(MAX_SUBSCRIPTIONS).markup });
    return;
  }
  if (wish.leftOut.length > 0) await unsubscribe(services, context, wish.leftOut);
  const { added, moved, subscriptions } = followed;
  const shown = [added, moved, subscriptions].find((some) => some.length > 0) ?? [];
  const names = (some: typeof shown) =>
    some.length === subscriptions.length
      ? wishName(wish, language)
      : namesOf(
          some.map(({ interest }) => interest),
          language,
        );
  const known = subscriptions.filter(({ id }) => !added.some((one) => one.id === id));
  const isLeftOutSaid = wish.isEverything && shown.length === subscriptions.length;
  const leftOut: Html | null =
    wish.leftOut.length === 0 || isLeftOutSaid
      ? null
      : texts.understanding.follow.leftOut(namesOf(wish.leftOut, language));
  const also = alsoFound(shown, services.library.index, language);
  const mentions = mentionsSaid(subscriptions, language);
  const message =
    added.length > 0
      ? paragraphs(
          texts.nowFollowing(names(added)),
          known.length > 0 ? texts.alreadyFollowing(names(known)) : null,
          leftOut,
          also,
          mentions,
        )
      : paragraphs(
          moved.length > 0 ? texts.movedHere(names(moved)) : texts.alreadyFollowing(names(subscriptions)),
          leftOut,
          also,
          mentions,
        );
  await context.reply(await saidWithPause(services, context, followedReply(message, shown, language)));
}

/** Which mentions come, if that is the same for all regions that were named. */
function mentionsSaid(subscriptions: readonly Subscription[], language: BotLocale): Html | null {
  const regions = subscriptions.filter(({ interest }) => usualMentions(interest) !== 'none');
  const [first] = regions;
  if (first === undefined || regions.some(({ mentions }) => mentions !== first.mentions)) return null;
  return MENTION_TEXTS[language].said[first.mentions];
}
