import { z } from 'zod';
import { APPLY_STAGES } from '../../sources/load-progress.ts';
import { lines } from '../../telegram/html.ts';
import { updateWhenDone } from '../progress-message.ts';
import type { Button } from './button.ts';
import { COUNT } from './values.ts';

/** Applies a preview, once; its message then shows what was loaded. */
export const apply: Button<'apply', [previewId: number]> = {
  kind: 'apply',
  audience: 'botAdmins',
  values: z.tuple([COUNT]),
  async run(services, context, previewId) {
    const { texts } = context;
    await updateWhenDone(services, context, {
      stages: APPLY_STAGES,
      async work(onProgress) {
        const result = await services.library.apply(previewId, onProgress, context.updateId);
        if (result.outcome === 'gone') return { html: texts.previewGone.markup };
        const { newArticles, changedArticles, queuedPushes } = result.summary;
        const outdated = result.outdated.length;
        services.log.info({ ...result.summary, outdated, previewId }, 'seeds loaded');
        services.wakeDispatcher();
        const loaded = texts.loaded({ new: newArticles, changed: changedArticles, pushes: queuedPushes });
        return { html: lines(loaded, outdated === 0 ? null : texts.outdated(outdated)).markup };
      },
    });
  },
};

export const discard: Button<'discard', [previewId: number]> = {
  kind: 'discard',
  audience: 'botAdmins',
  values: z.tuple([COUNT]),
  async run({ library }, context, previewId) {
    const wasThere = await library.discard(previewId);
    const { cancelled, previewGone } = context.texts;
    await context.update({ html: (wasThere ? cancelled : previewGone).markup });
  },
};
