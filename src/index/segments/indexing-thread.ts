import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Article } from '../../articles/article.ts';
import type { IndexingAnswer, IndexingRequest, MergeBytes } from './indexing-messages.ts';

/** Articles handed over at a time: copying them takes a millisecond or two of the event loop. */
const BATCH = 50;

/** tsx runs in the main thread only, unless it is registered in a worker by hand. */
const PROGRAM = `import('tsx/esm/api').then(({ register }) => {
  register();
  return import(require('node:worker_threads').workerData);
})`;

/** A worker thread that builds or merges one segment, while questions are answered. */
export class IndexingThread {
  readonly #worker = new Worker(PROGRAM, {
    eval: true,
    workerData: new URL('./indexing-worker.ts', import.meta.url).href,
    execArgv: [],
  });
  readonly #answer: Promise<IndexingAnswer>;

  constructor() {
    this.#answer = new Promise((resolve) => {
      const fail = (message: string) => resolve({ outcome: 'failed', message });
      this.#worker.once('message', resolve);
      this.#worker.once('error', (error) => fail(error.message));
      this.#worker.once('exit', (code) => fail(`the indexing thread ended with ${code}`));
    });
  }

  /** Bytes of a segment of the articles; their order does not matter. */
  async build(articles: readonly Article[]): Promise<Uint8Array> {
    for (let from = 0; from < articles.length; from += BATCH) {
      this.#post({ do: 'collect', articles: articles.slice(from, from + BATCH) });
      await setImmediate();
    }
    return this.#asked({ do: 'build' });
  }

  merge(parts: readonly MergeBytes[]): Promise<Uint8Array> {
    return this.#asked({ do: 'merge', parts });
  }

  /** Ends it, whatever it is at: what it was asked for fails then. */
  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  async #asked(request: IndexingRequest): Promise<Uint8Array> {
    this.#post(request);
    const answer = await this.#answer;
    if (answer.outcome === 'failed') throw new Error(`could not ${request.do} a segment: ${answer.message}`);
    return answer.bytes;
  }

  #post(request: IndexingRequest): void {
    this.#worker.postMessage(request);
  }
}
