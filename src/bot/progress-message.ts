import { ThrottledProgress } from '../library/throttled-progress.ts';
import type { LoadStage, OnProgress } from '../sources/load-progress.ts';
import type { OutgoingMessage } from '../telegram/outgoing-message.ts';
import type { CallbackContext, ChatContext, Services } from './chat-context.ts';
import { loadProgress } from './views/load-progress.ts';

/** Progress is shown to people who wait longer than this. */
const PATIENCE_MILLIS = 1500;
const BETWEEN_EDITS_MILLIS = 1000;

interface LongLoad {
  readonly stages: readonly LoadStage[];
  readonly work: (onProgress: OnProgress) => Promise<OutgoingMessage>;
}

/** Runs work that may take long and replies with its result, in the progress message if there is one. */
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

/** The same for a button: progress and result are shown in the button's message. */
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
      // Answers the press before Telegram's time limit.
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
  /** Replaces the progress if the work fails. */
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
