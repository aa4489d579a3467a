import type { ErrorParameters } from './errors.ts';

/** What goes wrong with one call. */
export type Fault =
  /** Telegram refuses. A code of 500 and more is what a broken server or a proxy says. */
  | {
      readonly kind: 'error';
      readonly code: number;
      readonly description: string;
      readonly parameters?: ErrorParameters;
    }
  /** The connection breaks before the call took effect, or after it did. */
  | { readonly kind: 'hangUp'; readonly when: 'before' | 'after' }
  /** No answer ever comes (a half-open socket); the call took no effect, or did. */
  | { readonly kind: 'silence'; readonly when: 'before' | 'after' };

/** Faults waiting for the next calls of their methods, first in, first out for each method. */
export class FaultQueue {
  readonly #byMethod = new Map<string, Fault[]>();

  add(method: string, fault: Fault): void {
    const key = method.toLowerCase();
    this.#byMethod.set(key, [...(this.#byMethod.get(key) ?? []), fault]);
  }

  take(method: string): Fault | undefined {
    return this.#byMethod.get(method.toLowerCase())?.shift();
  }

  clear(): void {
    this.#byMethod.clear();
  }
}
