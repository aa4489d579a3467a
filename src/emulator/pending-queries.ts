import { badRequest } from './errors.ts';

interface Pending<Asked, Answer> {
  readonly asked: Asked;
  readonly askedAt: number;
  resolve(answer: Answer): void;
}

/** A query sent to the bot, and a promise of its answer. */
export interface Asking<Answer> {
  readonly id: string;
  /** Rejects with QueryUnansweredError at the deadline. */
  readonly answered: Promise<Answer>;
}

/** The bot did not answer a press or an inline query in time. */
export class QueryUnansweredError extends Error {
  override readonly name = 'QueryUnansweredError';
}

/**
 * Button presses and inline queries that wait for the bot's answer. An answer after the deadline (by the
 * emulator's clock) is rejected with Telegram's error; the promise rejects after the same time (by a timer).
 */
export class PendingQueries<Asked, Answer> {
  readonly #pending = new Map<string, Pending<Asked, Answer>>();
  readonly #now: () => number;
  readonly #deadlineMillis: number;
  #nextId = 4_000_000_000_000_001n;

  constructor(now: () => number, deadlineMillis: number) {
    this.#now = now;
    this.#deadlineMillis = deadlineMillis;
  }

  ask(asked: Asked): Asking<Answer> {
    this.#forgetOld();
    const id = String(this.#nextId);
    this.#nextId += 1n;
    const answered = new Promise<Answer>((resolve, reject) => {
      const giveUp = () =>
        reject(new QueryUnansweredError(`The bot did not answer query ${id} in ${this.#deadlineMillis} ms.`));
      const timer = setTimeout(giveUp, this.#deadlineMillis);
      timer.unref();
      this.#pending.set(id, {
        asked,
        askedAt: this.#now(),
        resolve: (answer) => {
          clearTimeout(timer);
          resolve(answer);
        },
      });
    });
    // Without a handler, the rejection of a press that nobody awaits would end the process.
    answered.catch(() => undefined);
    return { id, answered };
  }

  /** Answers a query and returns what was asked. A second answer in time has no effect. @throws ApiError 400 */
  answer(id: string, answer: Answer): Asked {
    const pending = this.#pending.get(id);
    if (!pending || this.#isOld(pending)) {
      throw badRequest('query is too old and response timeout expired or query ID is invalid');
    }
    pending.resolve(answer);
    return pending.asked;
  }

  #isOld(pending: Pending<Asked, Answer>): boolean {
    return this.#now() - pending.askedAt > this.#deadlineMillis;
  }

  #forgetOld(): void {
    for (const [id, pending] of this.#pending) if (this.#isOld(pending)) this.#pending.delete(id);
  }
}
