import { onTestFinished, vi } from 'vitest';

export interface HeldDeadlines {
  /** The delay of each deadline in milliseconds, in order of creation. */
  readonly millis: readonly number[];
  /** Makes all current deadlines expire. */
  pass(): void;
}

/** Until the test ends, deadlines of `AbortSignal.timeout` expire only when the test calls `pass()`. */
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
