import { z } from 'zod';
import type { Subscription } from '../../subscriptions/types.ts';
import type { CallbackContext } from '../chat-context.ts';
import { endSubscriptions } from '../subscribe.ts';
import { interestName } from '../views/interest-name.ts';
import type { Button } from './button.ts';
import { showSubscriptions } from './subscriptions-page.ts';
import { COUNT } from './values.ts';

/** Under a push: ends the subscription that caused it. */
export const unsubscribe: Button<'unsubscribe', [subscriptionId: number]> = {
  kind: 'unsubscribe',
  audience: 'chatAdmins',
  values: z.tuple([COUNT]),
  async run(services, context, id) {
    const [ended] = await endSubscriptions(services, context, [id]);
    await notifyStopped(context, ended);
  },
};

/** In the list of subscriptions: ends one; the page then shows the others. */
export const unsubscribeInList: Button<'unsubscribeInList', [subscriptionId: number, page: number]> = {
  kind: 'unsubscribeInList',
  audience: 'chatAdmins',
  values: z.tuple([COUNT, COUNT]),
  async run(services, context, id, page) {
    const [ended] = await endSubscriptions(services, context, [id]);
    await showSubscriptions(services, context, page);
    await notifyStopped(context, ended);
  },
};

/** A subscription of another chat is treated as deleted. */
async function notifyStopped(
  { texts, language, notify }: CallbackContext,
  ended: Pick<Subscription, 'interest'> | undefined,
): Promise<void> {
  await notify(
    ended === undefined ? texts.stoppedBefore : texts.stoppedNote(interestName(ended.interest, language)),
  );
}
