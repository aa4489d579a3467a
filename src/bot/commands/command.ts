import type { Audience } from '../audience.ts';
import type { ChatContext, Services } from '../chat-context.ts';
import type { RepliedAnswer } from '../message-routing.ts';

/** A command; its menu text is in the locales under the same name. */
export interface Command {
  /** Without the slash, lower case. */
  readonly name: string;
  readonly audience: Audience;
  /**
   * `argument` is the rest of the message, trimmed; `about` is the answer that the message replies to, if it replies to
   * one.
   */
  run(services: Services, context: ChatContext, argument: string, about?: RepliedAnswer): Promise<void>;
}
