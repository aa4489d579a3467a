import type { Clock } from '../../src/time/clock.ts';

interface Alarm {
  readonly at: number;
  readonly ring: () => void;
}

/** A clock that stands still until it is wound. */
export class FakeClock implements Clock {
  #now: number;
  readonly #alarms = new Set<Alarm>();

  constructor(now = 1_000_000) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  setTimer(after: number, ring: () => void): () => void {
    const alarm = { at: this.#now + Math.max(0, after), ring };
    this.#alarms.add(alarm);
    return () => this.#alarms.delete(alarm);
  }

  /** When the next alarm rings, or null. */
  get nextAt(): number | null {
    return this.#alarms.size === 0 ? null : Math.min(...[...this.#alarms].map(({ at }) => at));
  }

  /** Winds the clock on, ringing what falls due in order; what each alarm resolves runs before the next. */
  async advance(millis: number): Promise<void> {
    await settled();
    const end = this.#now + millis;
    for (let at = this.nextAt; at !== null && at <= end; at = this.nextAt) await this.#ringAt(at);
    this.#now = end;
  }

  /** Winds the clock to the next alarm and rings it. */
  async ringNext(): Promise<void> {
    if (this.nextAt !== null) await this.#ringAt(this.nextAt);
  }

  async #ringAt(at: number): Promise<void> {
    this.#now = Math.max(this.#now, at);
    for (const alarm of [...this.#alarms].filter((other) => other.at <= this.#now)) {
      this.#alarms.delete(alarm);
      alarm.ring();
    }
    await settled();
  }
}

/** What was resolved has run, and what that resolved too. */
function settled(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve));
}
