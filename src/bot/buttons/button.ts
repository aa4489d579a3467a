import type { z } from 'zod';
import type { CallbackContext, Services } from '../chat-context.ts';

/** A kind of button. A press can be old, shared or forged, so its values are parsed and its audience checked again. */
export interface Button<Kind extends string, Values extends readonly unknown[] = []> {
  readonly kind: Kind;
  /** As of a command: `chatAdmins` protects what changes what a chat gets, `botAdmins` the articles and the outbox. */
  readonly audience: 'everyone' | 'chatAdmins' | 'botAdmins';
  /** Parses the callback data after the kind, a text for each value. */
  readonly values: z.ZodType<Values>;
  run(services: Services, context: CallbackContext, ...values: Values): Promise<void>;
  /** Of the link to the private chat that does the same, for a press in a chat that Telegram does not name. */
  startParameter?(...values: Values): string;
}
