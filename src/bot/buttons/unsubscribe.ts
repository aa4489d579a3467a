import { z } from 'zod';
import { endSubscriptions } from '../subscribe.ts';
import { interestName } from '../views/interest-name.ts';
import type { Button } from './button.ts';
import { followAgainButton } from './follow-again.ts';
import { showSubscriptions } from './subscriptions-page.ts';
import { COUNT } from './values.ts';

/** Under a push: ends the subscription that caused it; the button then follows again. */
export const unsubscribe: Button<'unsubscribe', [subscriptionId: number]> = {
  kind: 'unsubscribe',
  audience: 'chatAdmins',
  values: z.tuple([COUNT]),
  async run(services, context, id) {
    const { texts, language, notify } = context;
    // A subscription of another chat is treated as ended.
    const [ended] = await endSubscriptions(services, context, [id]);
    if (ended === undefined) return notify(texts.stoppedBefore);
    const { interest } = ended;
    if (!(await context.replaceButton(followAgainButton(interest, language)))) {
      await notify(texts.stoppedNote(interestName(interest, language)));
    }
  },
};

/** In the list of subscriptions: ends one; the page then shows the others, and a button that follows it again. */
export const unsubscribeInList: Button<'unsubscribeInList', [subscriptionId: number, page: number]> = {
  kind: 'unsubscribeInList',
  audience: 'chatAdmins',
  values: z.tuple([COUNT, COUNT]),
  async run(services, context, id, page) {
    const [ended] = await endSubscriptions(services, context, [id]);
    await showSubscriptions(services, context, page, ended?.interest ?? null);
    if (ended === undefined) await context.notify(context.texts.stoppedBefore);
  },
};
