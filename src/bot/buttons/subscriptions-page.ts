import { z } from 'zod';
import type { CallbackContext, Services } from '../chat-context.ts';
import { saidWithPause } from '../chat-pause.ts';
import { followedPage } from '../followed-page.ts';
import { subscriptionList } from '../views/subscription-list.ts';
import type { Button } from './button.ts';
import { COUNT } from './values.ts';

/** Shows a page, counted from 0, of what the chat follows. */
export const subscriptionsPage: Button<'subscriptionsPage', [page: number]> = {
  kind: 'subscriptionsPage',
  audience: 'everyone',
  values: z.tuple([COUNT]),
  run: showSubscriptions,
};

export async function showSubscriptions(
  services: Services,
  context: CallbackContext,
  page: number,
): Promise<void> {
  const said = subscriptionList(await followedPage(services, context, page), context.language);
  await context.update(await saidWithPause(services, context, said));
}
