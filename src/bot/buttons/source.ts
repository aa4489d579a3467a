import { z } from 'zod';
import type { CallbackContext, Services } from '../chat-context.ts';
import { type ShownCard, sourceMessage, sourcesMessage } from '../source-states.ts';
import type { Button } from './button.ts';
import { COUNT, SOURCE_KEY } from './values.ts';

/** A page of the list of sources. */
export const sourcesPage: Button<'sourcesPage', [page: number]> = {
  kind: 'sourcesPage',
  audience: 'botAdmins',
  values: z.tuple([COUNT]),
  async run(services, context, page) {
    await context.update(await sourcesMessage(services, context, page));
  },
};

/** One source with its buttons. */
export const source: Button<'source', [key: string]> = {
  kind: 'source',
  audience: 'botAdmins',
  values: z.tuple([SOURCE_KEY]),
  run: (services, context, key) => showSource(services, context, key),
};

/** Shows a source in the button's message, or says that it is no longer named and shows those that are. */
export async function showSource(
  services: Services,
  context: CallbackContext,
  key: string,
  shown: ShownCard = {},
): Promise<void> {
  const message = await sourceMessage(services, context, key, shown);
  if (message === null) await context.notify(context.texts.sources.gone);
  await context.update(message ?? (await sourcesMessage(services, context, 0)));
}
