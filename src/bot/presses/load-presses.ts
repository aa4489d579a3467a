import type { Press, Services } from '../conversation.ts';

/** Applies a preview, once; its message then says what was loaded. */
export async function applyLoad(services: Services, press: Press, previewId: number): Promise<void> {
  const { texts } = press;
  const result = await services.newsroom.apply(previewId);
  if (result.outcome === 'gone') return press.update({ html: texts.previewGone.markup });
  const { newArticles, changedArticles, queuedPushes } = result.summary;
  services.log.info({ ...result.summary, previewId }, 'seeds loaded');
  services.pushesQueued();
  const loaded = texts.loaded({ new: newArticles, changed: changedArticles, pushes: queuedPushes });
  await press.update({ html: loaded.markup });
}

export async function discardLoad(services: Services, press: Press, previewId: number): Promise<void> {
  const wasThere = await services.newsroom.discard(previewId);
  const { texts } = press;
  await press.update({ html: (wasThere ? texts.cancelled : texts.previewGone).markup });
}
