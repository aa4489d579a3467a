import { onTestFinished, vi } from 'vitest';

export interface HeldDeadlines {
  /** The milliseconds of each deadline asked for, in order. */
  readonly millis: readonly number[];
  /** Every deadline set until now passes. */
  pass(): void;
}

/** Deadlines of `AbortSignal.timeout` pass when the test says so, not by the clock; until the test ends. */
export function holdDeadlines(): HeldDeadlines {
  const millis: number[] = [];
  const controllers: AbortController[] = [];
  const spy = vi.spyOn(AbortSignal, 'timeout').mockImplementation((after) => {
    const controller = new AbortController();
    millis.push(after);
    controllers.push(controller);
    return controller.signal;
  });
  onTestFinished(() => spy.mockRestore());
  return {
    millis,
    pass: () => {
      for (const controller of controllers.splice(0)) {
        controller.abort(new DOMException('The operation was aborted due to timeout', 'TimeoutError'));
      }
    },
  };
}
