import { z } from 'zod';
import type { Interest } from '../../subscriptions/types.ts';
import type { CallbackContext, Services } from '../chat-context.ts';
import { saidWithPause } from '../chat-pause.ts';
import { followedPage } from '../followed-page.ts';
import { aboveMenu } from '../views/chat-menu.ts';
import { subscriptionList } from '../views/subscription-list.ts';
import type { Button } from './button.ts';
import { followAgainButton } from './follow-again.ts';
import { COUNT } from './values.ts';

/** Shows a page, counted from 0, of what the chat follows. */
export const subscriptionsPage: Button<'subscriptionsPage', [page: number]> = {
  kind: 'subscriptionsPage',
  audience: 'chatAdmins',
  values: z.tuple([COUNT]),
  run: (services, context, page) => showSubscriptions(services, context, page),
};

export async function showSubscriptions(
  services: Services,
  context: CallbackContext,
  page: number,
  ended: Interest | null = null,
): Promise<void> {
  const list = subscriptionList(await followedPage(services, context, page), context.language);
  const undo = ended === null ? [] : followAgainButton(ended, context.language);
  const said = aboveMenu({ ...list, buttons: [undo, ...(list.buttons ?? [])] }, context);
  await context.update(await saidWithPause(services, context, said));
}
