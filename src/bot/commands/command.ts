import type { Audience } from '../audience.ts';
import type { ChatContext, Services } from '../chat-context.ts';
import type { RepliedAnswer } from '../message-routing.ts';

/** A command; its menu text is in the locales under the same name. */
export interface Command {
  /** Without the slash, lower case. */
  readonly name: string;
  readonly audience: Audience;
  /**
   * Set if it shows or changes what a chat chose, and so is answered in an admin's private chat:
   * - `managed`: typed in a private chat, it is meant for the group or channel that the person manages, if any;
   * - `here`: always for the chat where it is typed.
   */
  readonly settings?: 'managed' | 'here';
  /** Whether a channel's readers may see its reply. */
  readonly isForReaders?: true;
  /** What it does for a member of a group who is no admin; by default they are told that it is for admins. */
  forMember?(services: Services, context: ChatContext): Promise<void>;
  /**
   * `argument` is the rest of the message, trimmed; `about` is the answer that the message replies to, if it replies to
   * one.
   */
  run(services: Services, context: ChatContext, argument: string, about?: RepliedAnswer): Promise<void>;
}
