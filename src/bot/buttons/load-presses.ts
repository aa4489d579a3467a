import { APPLY_STAGES } from '../../sources/load-progress.ts';
import type { CallbackContext, Services } from '../chat-context.ts';
import { updateWhenDone } from '../progress-message.ts';

/** Applies a preview, once; its message then says what was loaded. */
export async function applyLoad(
  services: Services,
  press: CallbackContext,
  previewId: number,
): Promise<void> {
  const { texts } = press;
  await updateWhenDone(services, press, {
    stages: APPLY_STAGES,
    async work(onProgress) {
      const result = await services.library.apply(previewId, onProgress);
      if (result.outcome === 'gone') return { html: texts.previewGone.markup };
      const { newArticles, changedArticles, queuedPushes } = result.summary;
      services.log.info({ ...result.summary, previewId }, 'seeds loaded');
      services.wakeDispatcher();
      return {
        html: texts.loaded({ new: newArticles, changed: changedArticles, pushes: queuedPushes }).markup,
      };
    },
  });
}

export async function discardLoad(
  services: Services,
  press: CallbackContext,
  previewId: number,
): Promise<void> {
  const wasThere = await services.library.discard(previewId);
  const { texts } = press;
  await press.update({ html: (wasThere ? texts.cancelled : texts.previewGone).markup });
}
