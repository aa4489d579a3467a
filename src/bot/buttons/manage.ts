import { z } from 'zod';
import { manageHere } from '../commands/manage.ts';
import { MANAGE_TEXTS } from '../locales/manage-texts.ts';
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
  async run({ store, now }, context) {
    if (context.person === null) return;
    await store.managedChats.setCurrent(context.person.id, null, now());
    await context.update({ html: MANAGE_TEXTS[context.language].done.markup });
  },
};
