import { z } from 'zod';
import type { FetchReport } from '../../intake/fetch-report.ts';
import { html } from '../../telegram/html.ts';
import type { CallbackContext, Services } from '../chat-context.ts';
import { findSource, sourceMessage } from '../source-states.ts';
import { fetchResult } from '../views/fetch-result.ts';
import type { Button } from './button.ts';
import { showSource } from './source.ts';
import { SOURCE_KEY } from './values.ts';

/** Fetches the source now; its message says so, and then what came. */
export const fetchSource: Button<'fetchSource', [key: string]> = {
  kind: 'fetchSource',
  audience: 'botAdmins',
  values: z.tuple([SOURCE_KEY]),
  async run(services, context, key) {
    const { begun, paused } = context.texts.sources.result;
    const status = await findSource(services, key);
    if (status === null) return showSource(services, context, key);
    const requested = await services.sources.fetchNow(status.definition.name);
    if (requested.outcome !== 'requested') {
      await context.notify(requested.outcome === 'paused' ? paused : context.texts.sources.notYet);
      return showSource(services, context, key);
    }
    await showSource(services, context, key, { note: html`${begun}`, isAwaited: true });
    // A publisher may take minutes, and the next message of this chat is not to wait for that.
    void requested.report
      .then((report) => showResult(services, context, key, report))
      .catch((error: unknown) => {
        services.log.warn({ err: error }, 'the result of a fetch could not be shown');
      });
  },
};

async function showResult(
  services: Services,
  context: CallbackContext,
  key: string,
  report: FetchReport | null,
): Promise<void> {
  const note = fetchResult(report, context.language);
  const message = await sourceMessage(services, context, key, { note });
  await context.update(message ?? { html: note.markup });
}
