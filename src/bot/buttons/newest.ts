import { z } from 'zod';
import { newestFor } from '../../subscriptions/recent-matches.ts';
import { followedBy } from '../subscribe.ts';
import { newestList } from '../views/article.ts';
import type { Button } from './button.ts';
import { ALL, COUNT } from './values.ts';

const NEWEST_SHOWN = 3;

/** Sends the newest articles of a subscription, or of all (null): offered after subscribing, never sent unasked. */
export const newest: Button<'newest', [subscriptionId: number | null]> = {
  kind: 'newest',
  audience: 'everyone',
  values: z.tuple([z.union([COUNT, ALL])]),
  async run(services, context, id) {
    const subscriptions = await followedBy(services, context);
    const shown = subscriptions.filter((subscription) => id === null || subscription.id === id);
    if (shown.length === 0) return context.notify(context.texts.stoppedBefore);
    const articles = await newestFor(shown, services.library.index, NEWEST_SHOWN);
    await context.reply(newestList(articles, context));
  },
};
