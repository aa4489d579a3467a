/** setTimeout keeps its delay in 31 bits and fires at once past them; an alarm that far off is set again then. */
const MAX_TIMER_MILLIS = 2 ** 31 - 1;

interface Alarm {
  /** Milliseconds of this clock. */
  readonly at: number;
  readonly callback: () => void;
  timer?: NodeJS.Timeout;
}

/**
 * The system's time until somebody moves it forward; it goes on from there. Alarms that it is moved past callback at once,
 * the earliest first. All times in milliseconds.
 */
export class PlaygroundClock {
  #ahead = 0;
  readonly #alarms = new Set<Alarm>();
  readonly #listeners = new Set<() => void>();

  /** Unix time; to be handed on by itself. */
  readonly now = (): number => Date.now() + this.#ahead;

  /** How far it was moved forward in all. */
  get ahead(): number {
    return this.#ahead;
  }

  /** Calls back once, after that long on this clock. Gives the function that calls it off. */
  setTimer(after: number, callback: () => void): () => void {
    const alarm: Alarm = { at: this.now() + Math.max(0, after), callback };
    this.#alarms.add(alarm);
    this.#set(alarm);
    return () => this.#drop(alarm);
  }

  /** @throws RangeError where that is no way forward */
  advance(millis: number): void {
    if (!(millis > 0)) throw new RangeError(`A clock is moved forward only, not by ${millis} ms.`);
    this.#ahead += millis;
    for (const listener of this.#listeners) listener();
    const due = [...this.#alarms].filter(({ at }) => at <= this.now()).sort((a, b) => a.at - b.at);
    for (const alarm of due) this.#call(alarm);
    for (const alarm of this.#alarms) this.#set(alarm);
  }

  /** Calls back whenever the clock was moved. Gives the function that ends it. */
  onMove(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  #set(alarm: Alarm): void {
    clearTimeout(alarm.timer);
    const left = alarm.at - this.now();
    const later = () => (left > MAX_TIMER_MILLIS ? this.#set(alarm) : this.#call(alarm));
    alarm.timer = setTimeout(later, Math.min(left, MAX_TIMER_MILLIS));
  }

  /** Rings unless it was called off, by an earlier callback perhaps. */
  #call(alarm: Alarm): void {
    if (!this.#alarms.has(alarm)) return;
    this.#drop(alarm);
    alarm.callback();
  }

  #drop(alarm: Alarm): void {
    clearTimeout(alarm.timer);
    this.#alarms.delete(alarm);
  }
}
