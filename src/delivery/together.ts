interface Waiting<Item, Result> {
  readonly item: Item;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Runs work on several items at once: what comes while a run is under way waits for the next. One at a time is not delayed;
 * many a second need few transactions.
 *
 * ```ts
 * const doubled = new Together(async (numbers) => numbers.map((number) => 2 * number));
 * await Promise.all([doubled.run(1), doubled.run(2)]); // => [2, 4]
 * ```
 */
export class Together<Item, Result> {
  readonly #work: (items: readonly Item[]) => Promise<readonly Result[]>;
  readonly #max: number;
  #waiting: Waiting<Item, Result>[] = [];
  #isRunning = false;

  /** `work` gives one result for each item, in order; if it fails, all its items do. */
  constructor(work: (items: readonly Item[]) => Promise<readonly Result[]>, max = 500) {
    this.#work = work;
    this.#max = max;
  }

  run(item: Item): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ item, resolve, reject });
      void this.#runAll();
    });
  }

  async #runAll(): Promise<void> {
    if (this.#isRunning) return;
    this.#isRunning = true;
    while (this.#waiting.length > 0) {
      const now = this.#waiting.slice(0, this.#max);
      this.#waiting = this.#waiting.slice(this.#max);
      try {
        const results = await this.#work(now.map(({ item }) => item));
        now.forEach(({ resolve, reject }, at) => {
          if (at < results.length) resolve(results[at] as Result);
          else reject(new RangeError('Work gave fewer results than it had items.'));
        });
      } catch (error) {
        for (const { reject } of now) reject(error);
      }
    }
    this.#isRunning = false;
  }
}
