import { z } from 'zod';
import type { BotLocale } from '../../languages/bot-locale.ts';
import { interestOf, reasonFor } from '../../subscriptions/matching.ts';
import type { Interest } from '../../subscriptions/types.ts';
import type { MessageButton } from '../../telegram/outgoing-message.ts';
import { STATE_TEXTS } from '../locales/state-texts.ts';
import { MAX_SUBSCRIPTIONS, subscribe } from '../subscribe.ts';
import { interestName } from '../views/interest-name.ts';
import { shorten } from '../views/shorten.ts';
import { stopButton } from '../views/subscription-list.ts';
import type { Button } from './button.ts';
import { buttonData } from './button-data.ts';

/** Telegram's limit of callback data, in bytes. */
const MAX_DATA = 64;
const MAX_LABEL_LENGTH = 40;

/** What was followed, as `reasonFor` writes it; it may hold colons. */
const REASON = z
  .array(z.string())
  .transform((parts): [reason: string] => [parts.join(':')])
  .refine(([reason]) => interestOf(reason) !== null);

/** Follows again what was stopped by the button in whose place this one is. */
export const followAgain: Button<'followAgain', [reason: string]> = {
  kind: 'followAgain',
  audience: 'chatAdmins',
  values: REASON,
  async run(services, context, reason) {
    const { texts, language } = context;
    const interest = interestOf(reason);
    if (interest === null) return context.notify(texts.oldButton);
    const outcome = await subscribe(services, context, [interest]);
    if (outcome.outcome === 'tooMany') return context.notify(texts.tooManyNote(MAX_SUBSCRIPTIONS));
    const [subscription] = outcome.subscriptions;
    const replaced = subscription === undefined ? [] : [stopButton(subscription, language)];
    if (!(await context.replaceButton(replaced))) {
      await context.notify(texts.followedNote(interestName(interest, language)));
    }
  },
};

/** The button that undoes the end of a subscription; none where what was followed does not fit in its data. */
export function followAgainButton(interest: Interest, language: BotLocale): MessageButton[] {
  const data = buttonData('followAgain', reasonFor(interest));
  if (Buffer.byteLength(data) > MAX_DATA) return [];
  const name = shorten(interestName(interest, language), MAX_LABEL_LENGTH);
  const { again, watchAgain } = STATE_TEXTS[language];
  return [{ text: (interest.kind === 'question' ? watchAgain : again)(name), data }];
}
