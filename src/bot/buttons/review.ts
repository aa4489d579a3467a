import { z } from 'zod';
import { reviewMessage } from '../review-queue.ts';
import type { Button } from './button.ts';
import { COUNT, SCOPE } from './values.ts';

/** An article that waits for review (0: the first), in the queue of one source or of all. */
export const review: Button<'review', [scope: string | null, itemId: number]> = {
  kind: 'review',
  audience: 'botAdmins',
  values: z.tuple([SCOPE, COUNT]),
  async run(services, context, scope, id) {
    await context.update(await reviewMessage(services, context, { scope, id }));
  },
};
