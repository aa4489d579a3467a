import type { ChatContext, Services } from '../chat-context.ts';
import type { RepliedAnswer } from '../message-routing.ts';

/** A command; its menu text is in the locales under the same name. */
export interface Command {
  /** Without the slash, lower case. */
  readonly name: string;
  /**
   * - `everyone`;
   * - `chatAdmins`: in groups and channels only those who administer the chat;
   * - `botAdmins`: only ADMIN_IDS.
   */
  readonly audience: 'everyone' | 'chatAdmins' | 'botAdmins';
  /**
   * `argument` is the rest of the message, trimmed; `about` is the answer that the message replies to, if it replies to
   * one.
   */
  run(services: Services, context: ChatContext, argument: string, about?: RepliedAnswer): Promise<void>;
}
