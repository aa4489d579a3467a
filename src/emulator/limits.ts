import { tooManyRequests } from './errors.ts';

export type LimitMode = 'off' | 'telegram';

interface Rate {
  /** Average interval between messages. */
  readonly intervalMillis: number;
  /** Number of messages allowed at once. */
  readonly burst: number;
}

/**
 * Telegram's published limits (core.telegram.org/bots/faq): 30 per second, 1 per second per chat, 20 per minute per
 * group.
 */
const OVERALL: Rate = { intervalMillis: 1000 / 30, burst: 30 };
const CHAT: Rate = { intervalMillis: 1000, burst: 3 };
const GROUP: Rate = { intervalMillis: 3000, burst: 20 };

/**
 * Telegram's sending limits by the generic cell rate algorithm (ITU-T I.371, "virtual scheduling"). The only
 * state of a limit is the theoretical arrival time of the next message.
 */
export class SendLimits {
  readonly #mode: LimitMode;
  readonly #now: () => number;
  readonly #arrival = new Map<string, number>();

  constructor(mode: LimitMode, now: () => number) {
    this.#mode = mode;
    this.#now = now;
  }

  /** Counts one message to a chat. @throws ApiError 429 with `retry_after`; such a message is not counted. */
  admit(chatId: number, isGroup: boolean): void {
    if (this.#mode === 'off') return;
    const now = this.#now();
    const limits: [string, Rate][] = [
      ['all', OVERALL],
      [`chat ${chatId}`, CHAT],
      ...(isGroup ? [[`group ${chatId}`, GROUP] satisfies [string, Rate]] : []),
    ];
    const waits = limits.map(([key, rate]) => this.#waitMillis(key, rate, now));
    const longest = Math.max(...waits);
    if (longest > 0) throw tooManyRequests(Math.ceil(longest / 1000));
    for (const [key, { intervalMillis }] of limits) {
      this.#arrival.set(key, Math.max(now, this.#arrival.get(key) ?? now) + intervalMillis);
    }
  }

  #waitMillis(key: string, { intervalMillis, burst }: Rate, now: number): number {
    const tolerance = intervalMillis * (burst - 1);
    return (this.#arrival.get(key) ?? now) - tolerance - now;
  }
}
