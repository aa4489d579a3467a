import { type Clock, wallClock } from '../../src/time/clock.ts';

interface Alarm {
  readonly at: number;
  readonly ring: () => void;
  cancelTimer: () => void;
}

/** A clock that goes on by itself and can be put forward: what falls due by that rings at once. */
export class MovableClock implements Clock {
  #ahead: number;
  readonly #alarms = new Set<Alarm>();

  /** Shows the given time now. */
  constructor(time: string) {
    this.#ahead = Date.parse(time) - Date.now();
  }

  readonly now = (): number => Date.now() + this.#ahead;

  setTimer(after: number, ring: () => void): () => void {
    const alarm: Alarm = { at: this.now() + Math.max(0, after), ring, cancelTimer: () => {} };
    this.#alarms.add(alarm);
    this.#set(alarm);
    return () => {
      alarm.cancelTimer();
      this.#alarms.delete(alarm);
    };
  }

  /** Puts the clock forward to the given time. */
  moveTo(time: string): void {
    this.#ahead = Date.parse(time) - Date.now();
    for (const alarm of this.#alarms) {
      alarm.cancelTimer();
      this.#set(alarm);
    }
  }

  #set(alarm: Alarm): void {
    alarm.cancelTimer = wallClock.setTimer(alarm.at - this.now(), () => {
      this.#alarms.delete(alarm);
      alarm.ring();
    });
  }
}
