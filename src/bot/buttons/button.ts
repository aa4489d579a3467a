import type { z } from 'zod';
import type { Audience } from '../audience.ts';
import type { CallbackContext, Services } from '../chat-context.ts';

/** A kind of button. A press can be old, shared or forged, so its values are parsed and its audience checked again. */
export interface Button<Kind extends string, Values extends readonly unknown[] = []> {
  readonly kind: Kind;
  /** As for commands: `chatAdmins` protects what a chat receives, `botAdmins` the articles and the outbox. */
  readonly audience: Audience;
  /** Parses the callback data after the kind: one string per value. */
  readonly values: z.ZodType<Values>;
  run(services: Services, context: CallbackContext, ...values: Values): Promise<void>;
  /** Start parameter for the private chat that does the same, if Telegram does not say where the button was pressed. */
  startParameter?(...values: Values): string;
}
