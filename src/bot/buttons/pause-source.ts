import { z } from 'zod';
import type { CallbackContext, Services } from '../chat-context.ts';
import { findSource } from '../source-states.ts';
import type { Button } from './button.ts';
import { showSource } from './source.ts';
import { SOURCE_KEY } from './values.ts';

/** No fetch of the source begins until it is resumed. */
export const pauseSource: Button<'pauseSource', [key: string]> = {
  kind: 'pauseSource',
  audience: 'botAdmins',
  values: z.tuple([SOURCE_KEY]),
  run: (services, context, key) => change('pause', services, context, key),
};

/** The source is fetched soon. */
export const resumeSource: Button<'resumeSource', [key: string]> = {
  kind: 'resumeSource',
  audience: 'botAdmins',
  values: z.tuple([SOURCE_KEY]),
  run: (services, context, key) => change('resume', services, context, key),
};

async function change(
  action: 'pause' | 'resume',
  services: Services,
  context: CallbackContext,
  key: string,
): Promise<void> {
  const status = await findSource(services, key);
  if (status !== null) {
    const { name } = status.definition;
    const outcome = await services.sources[action](name);
    if (outcome === 'done') services.log.info({ source: name, action }, 'an admin changed a source');
    else await context.notify(context.texts.sources.notYet);
  }
  await showSource(services, context, key);
}
