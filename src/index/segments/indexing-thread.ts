import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Article } from '../../articles/article.ts';
import type { IndexingAnswer, IndexingRequest, MergeBytes } from './indexing-messages.ts';

/** Articles per message: copying them blocks the event loop for a millisecond or two. */
const BATCH = 50;

/** tsx runs in the main thread only, unless a worker registers it explicitly. */
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

  /** The bytes of a segment of the articles, in any order. */
  async build(articles: readonly Article[]): Promise<Uint8Array> {
    for (let from = 0; from < articles.length; from += BATCH) {
      // Each edition is indexed by itself; the others would be copied with each of them.
      const batch = articles.slice(from, from + BATCH).map((article) => ({ ...article, otherEditions: [] }));
      this.#post({ do: 'collect', articles: batch });
      await setImmediate();
    }
    return this.#asked({ do: 'build' });
  }

  merge(parts: readonly MergeBytes[]): Promise<Uint8Array> {
    return this.#asked({ do: 'merge', parts });
  }

  /** Terminates the thread; a pending request fails. */
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
