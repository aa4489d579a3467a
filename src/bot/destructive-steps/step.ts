import type { Html } from '../../telegram/html.ts';
import type { OutgoingMessage } from '../../telegram/outgoing-message.ts';
import type { Audience } from '../audience.ts';
import type { CallbackContext, ChatContext, Services } from '../chat-context.ts';

/** What would be lost, asked before it is. */
export interface Question {
  readonly kind: 'question';
  readonly html: Html;
  /** On the button that does it. */
  readonly button: string;
  /** Names what was shown: where this has changed when the button is pressed, the question is shown again. */
  readonly subject: number;
}

/** Nothing to ask about: why. */
export interface Refusal {
  readonly kind: 'refusal';
  readonly html: Html;
}

/** Something that cannot be taken back, so that it is asked about once. */
export interface DestructiveStep {
  readonly audience: Audience;
  /** `said` is the argument of the command. */
  question(services: Services, context: ChatContext, said: string): Promise<Question | Refusal>;
  /** Does it, once for the press; null if the subject has changed: then nothing is done. */
  run(
    services: Services,
    context: CallbackContext,
    asked: { readonly said: string; readonly subject: number },
  ): Promise<OutgoingMessage | null>;
}
