import { BudgetClosedError, type Room, type SendBudget } from '../telegram/send-budget.ts';
import type { Clock } from '../time/clock.ts';
import type { Millis } from '../time/millis.ts';

/** The budget admits within seconds; after this the row is released, well before its lease ends. */
const MAX_WAIT: Millis = 15_000;

/** The rows that wait for the send budget; all waits can be cancelled at once. */
export class BudgetWaits {
  readonly #budget: SendBudget;
  readonly #clock: Clock;
  readonly #waits = new Set<AbortController>();

  constructor(budget: SendBudget, clock: Clock) {
    this.#budget = budget;
    this.#clock = clock;
  }

  /** `granted` when one push may be sent to the chat, now; `cancelled` also after too long a wait. */
  async wait(
    chatId: number,
    kind: 'urgentPush' | 'push',
    room?: Room,
  ): Promise<'granted' | 'cancelled' | 'closed'> {
    const wait = new AbortController();
    this.#waits.add(wait);
    const cancelTimer = this.#clock.setTimer(MAX_WAIT, () => wait.abort());
    try {
      await this.#budget.acquire(chatId, kind, wait.signal, room);
      return 'granted';
    } catch (error) {
      return error instanceof BudgetClosedError ? 'closed' : 'cancelled';
    } finally {
      cancelTimer();
      this.#waits.delete(wait);
    }
  }

  cancelAll(): void {
    for (const wait of this.#waits) wait.abort();
  }
}
