import type { Millis } from '../time/millis.ts';

/** A 429 does not say whose limit it is: so many refused chats within this time mean the bot's. */
const REFUSED_CHATS = 3;
const REFUSED_WITHIN: Millis = 1000;
/**
 * The bot's limit is mostly short. After longer ones the others are tried again soon, and ever later as long as three
 * chats are refused each time: the first pause, and the longest.
 */
const SHORT_LIMIT: Millis = 60_000;
const FIRST_DOUBT: Millis = 1000;
const MAX_DOUBT: Millis = 10 * 60_000;

/** How long nothing is sent to a chat, or to any, after Telegram refused messages by 429. */
export class SendPauses {
  readonly #chats = new Map<number, { since: Millis; until: Millis }>();
  #until: Millis = -Infinity;
  /** The last pause of all chats for a limit that may be of some only. */
  #doubt: { readonly length: Millis; readonly until: Millis } = { length: 0, until: -Infinity };

  /** When messages may be sent again to any chat that is not paused itself. */
  get until(): Millis {
    return this.#until;
  }

  untilOf(chatId: number): Millis {
    return this.#chats.get(chatId)?.until ?? -Infinity;
  }

  /** Sends nothing to the chat (to any chat, if null) for that long. */
  add(forMillis: Millis, chatId: number | null, now: Millis): void {
    const until = now + forMillis;
    if (chatId === null) {
      this.#until = Math.max(this.#until, until);
      return;
    }
    for (const [id, { until: over }] of this.#chats) if (over <= now) this.#chats.delete(id);
    this.#chats.set(chatId, { since: now, until });
    const recent = [...this.#chats.values()].filter(({ since }) => since > now - REFUSED_WITHIN);
    if (recent.length < REFUSED_CHATS || now < this.#until) return;
    const limit = Math.min(...recent.map((pause) => pause.until)) - now;
    this.#until = now + (limit <= SHORT_LIMIT ? limit : Math.min(limit, this.#nextDoubt(now)));
  }

  /** Twice the last pause, if it has just ended and all were refused again. */
  #nextDoubt(now: Millis): Millis {
    const { length, until } = this.#doubt;
    const isAgain = now - until < Math.max(length, 2 * REFUSED_WITHIN);
    const next = isAgain ? Math.min(2 * length, MAX_DOUBT) : FIRST_DOUBT;
    this.#doubt = { length: next, until: now + next };
    return next;
  }
}
