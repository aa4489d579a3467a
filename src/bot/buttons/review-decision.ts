import { z } from 'zod';
import { inLanguage } from '../../articles/editions.ts';
import { APPLY_STAGES } from '../../sources/load-progress.ts';
import type { CallbackContext, Services } from '../chat-context.ts';
import { updateWhenDone } from '../progress-message.ts';
import { type ReviewPlace, reviewMessage } from '../review-queue.ts';
import { shorten } from '../views/shorten.ts';
import type { Button } from './button.ts';
import { COUNT, SCOPE } from './values.ts';

const MAX_TITLE_LENGTH = 120;

/** Publishes an article that waits, once, as a load of its own; its message then shows the next one. */
export const publishItem: Button<'publishItem', [scope: string | null, itemId: number]> = {
  kind: 'publishItem',
  audience: 'botAdmins',
  values: z.tuple([SCOPE, COUNT]),
  async run(services, context, scope, id) {
    const title = await titleOf(services, context, id);
    if (title === null) return showDecided(services, context, { scope, id });
    await updateWhenDone(services, context, {
      stages: APPLY_STAGES,
      async work(onProgress) {
        const result = await services.sources.publish([id], onProgress, context.updateId);
        const { review } = context.texts.sources;
        if (result.outcome === 'gone') {
          await context.notify(review.decidedBefore);
          return reviewMessage(services, context, { scope, id });
        }
        services.log.info({ ...result.summary, itemId: id }, 'an article was published after review');
        services.wakeDispatcher();
        const note = review.published(title, result.summary.queuedPushes);
        return reviewMessage(services, context, { scope, id }, note);
      },
    });
  },
};

/** Discards an article that waits, once; its message then shows the next one. */
export const discardItem: Button<'discardItem', [scope: string | null, itemId: number]> = {
  kind: 'discardItem',
  audience: 'botAdmins',
  values: z.tuple([SCOPE, COUNT]),
  async run(services, context, scope, id) {
    const title = await titleOf(services, context, id);
    const discarded = title === null ? 0 : await services.sources.discard([id]);
    if (title === null || discarded === 0) return showDecided(services, context, { scope, id });
    services.log.info({ itemId: id }, 'an article was discarded after review');
    const note = context.texts.sources.review.discarded(title);
    await context.update(await reviewMessage(services, context, { scope, id }, note));
  },
};

/** Null if it waits no more. */
async function titleOf(services: Services, context: CallbackContext, id: number): Promise<string | null> {
  const item = await services.sources.reviewItem(id);
  return item && shorten(inLanguage(item.article, context.languageOrder).title, MAX_TITLE_LENGTH);
}

async function showDecided(services: Services, context: CallbackContext, place: ReviewPlace): Promise<void> {
  await context.notify(context.texts.sources.review.decidedBefore);
  await context.update(await reviewMessage(services, context, place));
}
