import type { ErrorParameters } from './errors.ts';

/** How one call fails. */
export type Fault =
  /** An error answer. Codes from 500 come from a broken server or a proxy; with `after`, the call took effect. */
  | {
      readonly kind: 'error';
      readonly when?: 'before' | 'after';
      readonly code: number;
      readonly description: string;
      readonly parameters?: ErrorParameters;
    }
  /** The connection breaks before or after the call took effect. */
  | { readonly kind: 'hangUp'; readonly when: 'before' | 'after' }
  /** No answer ever comes (a half-open socket); the call takes effect only with `after`. */
  | { readonly kind: 'silence'; readonly when: 'before' | 'after' };

/** Queued faults, one queue per method: first in, first out. */
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
