import { type Html, paragraphs } from '../telegram/html.ts';
import type { OutgoingMessage } from '../telegram/outgoing-message.ts';
import type { Millis } from '../time/millis.ts';
import { buttonData } from './buttons/button-data.ts';
import type { ChatContext, Services } from './chat-context.ts';
import { commandsIn } from './commands-in-words.ts';
import { DESTRUCTIVE_STEPS, type StepName } from './destructive-steps/all.ts';
import { CONFIRMATION_TEXTS } from './locales/confirmation-texts.ts';

const MINUTE: Millis = 60_000;
/** A question that nobody answered for so long is asked again: its button must do nothing unexpected. */
const LASTS: Millis = 60 * MINUTE;

/** Asks whether to take the step; the reply's buttons need nothing else, so that they work after a restart. */
export async function askWhether(
  services: Services,
  context: ChatContext,
  step: StepName,
  said: string,
): Promise<void> {
  await context.reply(await confirmation(services, context, step, said), { to: 'asked' });
}

/** The question with its two buttons, or why there is nothing to ask. */
export async function confirmation(
  services: Services,
  context: ChatContext,
  step: StepName,
  said: string,
  note: Html | null = null,
): Promise<OutgoingMessage> {
  const asked = await DESTRUCTIVE_STEPS[step].question(services, context, said);
  const html = paragraphs(note, asked.html).markup;
  if (asked.kind === 'refusal') return { html };
  const by = context.person?.id ?? null;
  const at = Math.floor(services.now() / MINUTE);
  return {
    html,
    buttons: [
      [
        { text: asked.button, data: buttonData('confirm', step, asked.subject, by, at) },
        { text: CONFIRMATION_TEXTS[context.language].keepButton, data: buttonData('keep', by) },
      ],
    ],
  };
}

/** Whether a question that was asked in this minute of Unix time is too old to be answered. */
export function isTooOld(askedAt: number, now: Millis): boolean {
  return now - askedAt * MINUTE > LASTS;
}

/** The argument of the command in a message: also of one in plain words. */
export function argumentOf(services: Services, question: string | null): string {
  if (question === null) return '';
  const commands = commandsIn(services, question);
  // "Add Aktobe and stop everything" asks before the second.
  const command = commands.find(({ name }) => name === 'unsubscribe') ?? commands[0];
  return command?.argument ?? question;
}
