import { ThrottledProgress } from '../library/throttled-progress.ts';
import type { LoadStage, OnProgress } from '../sources/load-progress.ts';
import type { OutgoingMessage } from '../telegram/outgoing-message.ts';
import type { CallbackContext, ChatContext, Services } from './chat-context.ts';
import { loadProgress } from './views/load-progress.ts';

/** Who waits longer than this wants to see that something happens. */
const PATIENCE_MILLIS = 1500;
const BETWEEN_EDITS_MILLIS = 1000;

interface LongLoad {
  readonly stages: readonly LoadStage[];
  readonly work: (onProgress: OnProgress) => Promise<OutgoingMessage>;
}

/** Does what may take long, and answers with its result: in the message that showed how far it was, where one did. */
export async function replyWhenDone(
  { clock }: Services,
  context: ChatContext,
  { stages, work }: LongLoad,
): Promise<void> {
  const { language } = context;
  let shownIn: number | null = null;
  const show = async (message: OutgoingMessage) => {
    const isEdited = shownIn !== null && (await context.edit(shownIn, message));
    if (!isEdited) shownIn = await context.reply(message);
  };
  await withProgress({
    clock,
    work,
    finish: show,
    broken: { html: context.texts.loading.broken.markup },
    show: (progress) => show(loadProgress(progress, stages, language)),
  });
}

/** The same below a button: all of it in the button's message. */
export async function updateWhenDone(
  { clock }: Services,
  context: CallbackContext,
  { stages, work }: LongLoad,
): Promise<void> {
  await withProgress({
    clock,
    work,
    finish: (message) => context.update(message),
    broken: { html: context.texts.loading.broken.markup },
    async show(progress) {
      // The button does not wait for what takes longer than Telegram lets it.
      await context.notify(context.texts.loading.begun);
      await context.edit(context.messageId, loadProgress(progress, stages, context.language));
    },
  });
}

interface ShownWork {
  readonly clock: Services['clock'];
  readonly work: LongLoad['work'];
  readonly show: (progress: Parameters<OnProgress>[0]) => Promise<unknown>;
  readonly finish: (message: OutgoingMessage) => Promise<unknown>;
  /** Stands where the progress stood, should the work fail. */
  readonly broken: OutgoingMessage;
}

async function withProgress({ clock, work, show, finish, broken }: ShownWork): Promise<void> {
  const progress = new ThrottledProgress({
    clock,
    patience: PATIENCE_MILLIS,
    interval: BETWEEN_EDITS_MILLIS,
    show,
  });
  const result = await work(progress.tell).catch(async (error: unknown) => {
    if (await progress.endInPace()) await finish(broken);
    throw error;
  });
  await progress.endInPace();
  await finish(result);
}
