import { APPLY_STAGES } from '../../sources/load-progress.ts';
import type { Press, Services } from '../chat-context.ts';
import { updateWhenDone } from '../progress-message.ts';

/** Applies a preview, once; its message then says what was loaded. */
export async function applyLoad(services: Services, press: Press, previewId: number): Promise<void> {
  const { texts } = press;
  await updateWhenDone(services, press, {
    stages: APPLY_STAGES,
    async work(onProgress) {
      const result = await services.newsroom.apply(previewId, onProgress);
      if (result.outcome === 'gone') return { html: texts.previewGone.markup };
      const { newArticles, changedArticles, queuedPushes } = result.summary;
      services.log.info({ ...result.summary, previewId }, 'seeds loaded');
      services.pushesQueued();
      return {
        html: texts.loaded({ new: newArticles, changed: changedArticles, pushes: queuedPushes }).markup,
      };
    },
  });
}

export async function discardLoad(services: Services, press: Press, previewId: number): Promise<void> {
  const wasThere = await services.newsroom.discard(previewId);
  const { texts } = press;
  await press.update({ html: (wasThere ? texts.cancelled : texts.previewGone).markup });
}
