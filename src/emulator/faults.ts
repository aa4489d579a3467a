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

/** Which calls of the method a fault is for, by their parameters. */
export type FaultFilter = (parameters: Readonly<Record<string, unknown>>) => boolean;

interface QueuedFault {
  readonly fault: Fault;
  readonly isFor: FaultFilter;
}

/** Queued faults, one queue per method: first in, first out. */
export class FaultQueue {
  readonly #byMethod = new Map<string, QueuedFault[]>();

  add(method: string, fault: Fault, isFor: FaultFilter = () => true): void {
    const key = method.toLowerCase();
    this.#byMethod.set(key, [...(this.#byMethod.get(key) ?? []), { fault, isFor }]);
  }

  take(method: string, parameters: Readonly<Record<string, unknown>>): Fault | undefined {
    const queue = this.#byMethod.get(method.toLowerCase()) ?? [];
    const at = queue.findIndex(({ isFor }) => isFor(parameters));
    return at < 0 ? undefined : queue.splice(at, 1)[0]?.fault;
  }

  clear(): void {
    this.#byMethod.clear();
  }
}
