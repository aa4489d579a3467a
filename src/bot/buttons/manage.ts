import { z } from 'zod';
import { manageHere } from '../commands/manage.ts';
import { finishManaging } from '../managed-chat.ts';
import type { Button } from './button.ts';
import { COUNT, NO_VALUES } from './values.ts';

/** In the list of a person's groups and channels: opens the menu of one, by its id without the sign. */
export const manage: Button<'manage', [id: number]> = {
  kind: 'manage',
  audience: 'everyone',
  values: z.tuple([COUNT]),
  async run(services, context, id) {
    if (context.chat.kind !== 'private') return context.notify(context.texts.oldButton);
    await manageHere(services, context, -id);
  },
};

/** What the person types is for themselves again. */
export const finish: Button<'finish'> = {
  kind: 'finish',
  audience: 'everyone',
  values: NO_VALUES,
  async run(services, context) {
    const done = await finishManaging(services, context);
    if (done !== null) await context.update(done);
  },
};
