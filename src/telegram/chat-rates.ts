import { GcraRateLimit } from '../time/gcra-rate-limit.ts';
import type { Millis } from '../time/millis.ts';
import type { TurnKind } from './turn-kinds.ts';

/** Three replies at once, then a little slower than the one a second that is allowed. */
const CHAT = { interval: 1100, burst: burstOf(2200, 0), afterBurst: 3300 };
/** No minute holds more than 20: 15 by the rate, 5 by the burst, of which the last part is kept for replies. */
const GROUP = { interval: 4000, burst: burstOf(16_000, 8000) };

/** A request that takes longer is most likely answered late, not received late. */
const MAX_DELAY: Millis = 1000;

function burstOf(answer: Millis, push: Millis): Readonly<Record<TurnKind, Millis>> {
  return { answer, furtherAnswer: answer, urgentPush: push, push };
}

/** The rate of each chat, and of each group and channel, whose ids are negative, a second one. */
export class ChatRates {
  readonly #chats = new GcraRateLimit<number>(CHAT.interval);
  readonly #groups = new GcraRateLimit<number>(GROUP.interval);

  admissibleAt(chatId: number, kind: TurnKind): Millis {
    // What another process may have sent is a burst of replies: the next message may come a second after it, a push too.
    const burst = CHAT.burst[this.#chats.isKnown(chatId) ? kind : 'answer'];
    return Math.max(
      this.#chats.admissibleAt(chatId, burst),
      chatId < 0 ? this.#groups.admissibleAt(chatId, GROUP.burst[kind]) : -Infinity,
    );
  }

  /** Whether the chat was sent something within the last second or so. */
  hasJustGot(chatId: number, now: Millis): boolean {
    return this.#chats.admissibleAt(chatId, 0) > now;
  }

  count(chatId: number, now: Millis): void {
    this.#chats.count(chatId, now);
    if (chatId < 0) this.#groups.count(chatId, now);
  }

  /** Until that time, another process may have sent each chat as much as is allowed. */
  takeOver(since: Millis): void {
    this.#chats.assume(since + CHAT.afterBurst);
  }

  /** A message that another process sent to a group or channel. */
  countOther(groupId: number, at: Millis): void {
    this.#groups.count(groupId, at);
  }

  /** A request to the chat took so long: it arrived at some time of it, and the next one must not come too soon after. */
  took(chatId: number, millis: Millis): void {
    const by = Math.min(millis, MAX_DELAY);
    for (const limit of [this.#chats, this.#groups]) limit.delay(chatId, by);
  }

  /** The last message counted of the chat went only now: the next one keeps its distance from that. */
  wentAt(chatId: number, now: Millis): void {
    for (const limit of [this.#chats, this.#groups]) limit.wentAt(chatId, now);
  }
}
