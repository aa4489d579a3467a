import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Article } from '../../news/article.ts';
import type { IndexingAnswer, IndexingRequest, MergeBytes } from './indexing-messages.ts';

/** Articles handed over at a time: copying them takes a millisecond or two of the event loop. */
const BATCH = 50;

/** tsx runs in the main thread only, unless it is registered in a worker by hand. */
const PROGRAM = `import('tsx/esm/api').then(({ register }) => {
  register();
  return import(require('node:worker_threads').workerData);
})`;

/** The worker thread that builds and merges segments, one after another, while questions are answered. */
export class IndexingThread {
  readonly #worker = new Worker(PROGRAM, {
    eval: true,
    workerData: new URL('./indexing-worker.ts', import.meta.url).href,
    execArgv: [],
  });
  readonly #waiting: ((answer: IndexingAnswer) => void)[] = [];
  #lastRequest: Promise<unknown> = Promise.resolve();

  constructor() {
    this.#worker.on('message', (answer: IndexingAnswer) => this.#waiting.shift()?.(answer));
    this.#worker.on('error', (error) => this.#fail(error.message));
    this.#worker.on('exit', (code) => this.#fail(`the indexing thread ended with ${code}`));
    this.#worker.unref();
  }

  /** Bytes of a segment of the articles; their order does not matter. */
  build(articles: readonly Article[]): Promise<Uint8Array> {
    return this.#inTurn(async () => {
      for (let from = 0; from < articles.length; from += BATCH) {
        this.#post({ do: 'collect', articles: articles.slice(from, from + BATCH) });
        await setImmediate();
      }
      return this.#request({ do: 'build' });
    });
  }

  merge(parts: readonly MergeBytes[]): Promise<Uint8Array> {
    return this.#inTurn(() => this.#request({ do: 'merge', parts }));
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #inTurn(work: () => Promise<Uint8Array>): Promise<Uint8Array> {
    const result = this.#lastRequest.then(() => {
      // A process may end while the thread has nothing to do, not while something waits for it.
      this.#worker.ref();
      return work().finally(() => this.#worker.unref());
    });
    this.#lastRequest = result.catch(() => {});
    return result;
  }

  async #request(request: IndexingRequest): Promise<Uint8Array> {
    const answer = await new Promise<IndexingAnswer>((resolve) => {
      this.#waiting.push(resolve);
      this.#post(request);
    });
    if (answer.outcome === 'failed') throw new Error(`could not ${request.do} a segment: ${answer.message}`);
    return answer.bytes;
  }

  #post(request: IndexingRequest): void {
    this.#worker.postMessage(request);
  }

  #fail(message: string): void {
    for (const resolve of this.#waiting.splice(0)) resolve({ outcome: 'failed', message });
  }
}
