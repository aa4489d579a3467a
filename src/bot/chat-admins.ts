import type { Telegram } from 'telegraf';
import type { ChatMember } from 'telegraf/types';
import { z } from 'zod';
import type { ChatKind } from '../chats/chat.ts';
import type { Log } from '../log.ts';
import type { Millis } from '../time/millis.ts';

/**
 * What a person may in a chat:
 * - `admin`: change what it receives; in a channel only who may post there;
 * - `none`: the person is no such admin;
 * - `absent`: the bot is not in the chat;
 * - `unknown`: Telegram did not say.
 */
export type Rights = 'admin' | 'none' | 'absent' | 'unknown';

/** Where a group hides its members, the list of its admins is kept this long. */
const KEPT: Millis = 60_000;
const MAX_KEPT = 500;

const refusal = z.object({
  response: z.object({ error_code: z.number(), description: z.string().default('') }),
});

/** Asks Telegram who administers a chat, each time. */
export class ChatAdmins {
  readonly #telegram: Pick<Telegram, 'callApi'>;
  readonly #log: Pick<Log, 'warn'>;
  readonly #now: () => Millis;
  readonly #lists = new Map<number, { readonly until: Millis; readonly members: readonly ChatMember[] }>();

  constructor(telegram: Pick<Telegram, 'callApi'>, log: Pick<Log, 'warn'>, now: () => Millis) {
    this.#telegram = telegram;
    this.#log = log;
    this.#now = now;
  }

  /** If Telegram tells nothing of single members (a group may hide them), looks in the list of admins. */
  async rightsOf(chat: { readonly id: number; readonly kind: ChatKind }, personId: number): Promise<Rights> {
    if (chat.kind === 'private') return chat.id === personId ? 'admin' : 'none';
    try {
      const parameters = { chat_id: chat.id, user_id: personId };
      return rightsBy(await this.#telegram.callApi('getChatMember', parameters));
    } catch (error) {
      if (isAbsent(error)) return 'absent';
      const members = await this.#administrators(chat.id);
      if (members === null) return 'unknown';
      const member = members.find(({ user }) => user.id === personId);
      return member === undefined ? 'none' : rightsBy(member);
    }
  }

  /** The people who administer a chat, its creator first; none if Telegram does not say. */
  async peopleOf(chatId: number): Promise<readonly number[]> {
    const members = (await this.#administrators(chatId)) ?? [];
    return members
      .filter((member) => !member.user.is_bot && rightsBy(member) === 'admin')
      .sort((a, b) => Number(b.status === 'creator') - Number(a.status === 'creator'))
      .map(({ user }) => user.id);
  }

  async #administrators(chatId: number): Promise<readonly ChatMember[] | null> {
    const kept = this.#lists.get(chatId);
    if (kept !== undefined && kept.until > this.#now()) return kept.members;
    this.#lists.delete(chatId);
    try {
      const members = await this.#telegram.callApi('getChatAdministrators', { chat_id: chatId });
      const [oldest] = this.#lists.keys();
      if (this.#lists.size >= MAX_KEPT && oldest !== undefined) this.#lists.delete(oldest);
      this.#lists.set(chatId, { until: this.#now() + KEPT, members });
      return members;
    } catch (error) {
      this.#log.warn({ err: error, chatId }, 'Telegram did not say who administers a chat');
      return null;
    }
  }
}

function rightsBy(member: ChatMember): Rights {
  if (member.status === 'creator') return 'admin';
  return member.status === 'administrator' && member.can_post_messages !== false ? 'admin' : 'none';
}

function isAbsent(error: unknown): boolean {
  const { response } = refusal.safeParse(error).data ?? {};
  if (response === undefined) return false;
  return response.error_code === 403 || /chat not found|deactivated|upgraded/i.test(response.description);
}
