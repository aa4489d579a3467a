import { z } from 'zod';
import { APPLY_STAGES } from '../../sources/load-progress.ts';
import type { Services } from '../chat-context.ts';
import { updateWhenDone } from '../progress-message.ts';
import { reviewMessage } from '../review-queue.ts';
import { publishAllQuestion } from '../views/review-page.ts';
import type { Button } from './button.ts';
import { sourceKey } from './source-key.ts';
import { COUNT, SOURCE_KEY } from './values.ts';

/** Asks whether all articles of a source that wait are to be published. */
export const publishAll: Button<'publishAll', [key: string]> = {
  kind: 'publishAll',
  audience: 'botAdmins',
  values: z.tuple([SOURCE_KEY]),
  async run(services, context, key) {
    const waiting = await waitingOf(services, key);
    const last = waiting.at(-1);
    if (last === undefined) {
      await context.notify(context.texts.sources.review.decidedBefore);
      return context.update(await reviewMessage(services, context, { scope: null, id: 0 }));
    }
    const { source, id: lastId } = last;
    await context.update(publishAllQuestion({ source, count: waiting.length, lastId }, context));
  },
};

/** Publishes those that waited when it was asked, up to that id, as one load. */
export const publishWaiting: Button<'publishWaiting', [key: string, lastId: number]> = {
  kind: 'publishWaiting',
  audience: 'botAdmins',
  values: z.tuple([SOURCE_KEY, COUNT]),
  async run(services, context, key, lastId) {
    const waiting = await waitingOf(services, key);
    const ids = waiting.map(({ id }) => id).filter((id) => id <= lastId);
    await updateWhenDone(services, context, {
      stages: APPLY_STAGES,
      async work(onProgress) {
        const result = await services.sources.publish(ids, onProgress, context.updateId);
        const { review } = context.texts.sources;
        const place = { scope: null, id: 0 };
        if (result.outcome === 'gone') {
          await context.notify(review.decidedBefore);
          return reviewMessage(services, context, place);
        }
        services.log.info({ ...result.summary, articles: result.articles }, 'articles were published unread');
        services.wakeDispatcher();
        const note = review.publishedAll(result.articles, result.summary.queuedPushes);
        return reviewMessage(services, context, place, note);
      },
    });
  },
};

async function waitingOf({ sources }: Services, key: string) {
  return (await sources.queue()).filter(({ source }) => sourceKey(source) === key);
}
