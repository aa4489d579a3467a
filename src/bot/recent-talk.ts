import { LRUCache } from 'lru-cache';
import type { Earlier, Reading } from '../answers/follow-up.ts';
import type { Millis } from '../time/millis.ts';

/** A question and the bot's message that answers it. */
export interface Asked {
  readonly text: string;
  readonly reading: Reading;
  /** What had been spoken of when it was asked. */
  readonly earlier: Earlier;
  /** Where the answer stands, to be changed if the question is. */
  readonly answerId: number;
}

/** The chat, its topic, and the person who asks there. */
export interface Asker {
  readonly chatId: number;
  readonly threadId: number | null;
  readonly personId: number;
}

/** So long after a question, a plain next message may lean on it. */
const LAST_QUESTION_FOR: Millis = 10 * 60_000;
/** Replies to an answer, its buttons and edits of its question come later. */
const ANSWERS_FOR: Millis = 24 * 60 * 60_000;
const MAX_KEPT = 20_000;
/** UTF-16 units of all texts kept for one purpose: messages of 4,096 each would take a hundred times as much as questions do. */
const MAX_KEPT_TEXT = 8_000_000;

/**
 * What was asked lately, for follow-ups, buttons under them and edited questions: in memory alone and bounded, so it is
 * gone with the process.
 */
export class RecentTalk {
  readonly #last: LRUCache<string, string>;
  readonly #answers: LRUCache<string, Asked>;
  /** Ids of answers by the messages that asked. */
  readonly #answered: LRUCache<string, number>;

  constructor(now: () => Millis) {
    const bounded = { max: MAX_KEPT, perf: { now }, ttlResolution: 0 };
    this.#last = new LRUCache({
      ...{ ...bounded, ttl: LAST_QUESTION_FOR, maxSize: MAX_KEPT_TEXT },
      sizeCalculation: (text) => 1 + text.length,
    });
    this.#answers = new LRUCache({
      ...{ ...bounded, ttl: ANSWERS_FOR, maxSize: MAX_KEPT_TEXT },
      sizeCalculation: sizeOf,
    });
    this.#answered = new LRUCache({ ...bounded, ttl: ANSWERS_FOR });
  }

  /** The question that a next message of the person may lean on. */
  lastOf(asker: Asker): string | null {
    return this.#last.get(keyOf(asker)) ?? null;
  }

  /** What a message of the bot answers. */
  answeredBy(chatId: number, answerId: number): Asked | null {
    return this.#answers.get(`${chatId} ${answerId}`) ?? null;
  }

  /** The answer to a person's message. */
  answerTo(chatId: number, messageId: number): Asked | null {
    const answerId = this.#answered.get(`${chatId} ${messageId}`);
    return answerId === undefined ? null : this.answeredBy(chatId, answerId);
  }

  /** `askedBy` is the message that asked; `asker` is null where Telegram does not say who it is. */
  remember(
    chatId: number,
    asked: Asked,
    by: { readonly asker: Asker | null; readonly askedBy: number | null },
  ): void {
    this.#answers.set(`${chatId} ${asked.answerId}`, asked);
    if (by.askedBy !== null) this.#answered.set(`${chatId} ${by.askedBy}`, asked.answerId);
    if (by.asker !== null) this.#last.set(keyOf(by.asker), topicOf(asked));
  }

  /** Forgets all that was asked in a chat. */
  forget(chatId: number): void {
    for (const cache of [this.#last, this.#answers, this.#answered]) {
      for (const key of cache.keys()) if (key.startsWith(`${chatId} `)) cache.delete(key);
    }
  }
}

/** What the talk is about: of a follow-up, the question that it was taken with. */
export function topicOf({ text, reading }: Pick<Asked, 'text' | 'reading'>): string {
  return reading.kind === 'alone' ? text : reading.text;
}

function sizeOf({ text, reading, earlier }: Asked): number {
  const readAs = reading.kind === 'alone' ? '' : reading.text;
  return 1 + text.length + readAs.length + (earlier.text?.length ?? 0);
}

function keyOf({ chatId, threadId, personId }: Asker): string {
  return `${chatId} ${threadId ?? ''} ${personId}`;
}
