import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { Assignment, Measured, Work } from './work.ts';

const PROGRAM = new URL('./engine-process.ts', import.meta.url).pathname;
const NODE_OPTIONS = ['--import', 'tsx', '--max-old-space-size=12000'];

/** The process of one engine. */
export class EngineHandle {
  readonly #process: ChildProcess;

  private constructor(child: ChildProcess) {
    this.#process = child;
  }

  static async start(assignment: Assignment): Promise<EngineHandle> {
    const child = fork(PROGRAM, [JSON.stringify(assignment)], { execArgv: NODE_OPTIONS });
    const handle = new EngineHandle(child);
    await handle.#answer();
    return handle;
  }

  async perform<W extends Work>(work: W): Promise<Extract<Measured, { did: W['do'] }>> {
    this.#process.send(work);
    return (await this.#answer()) as Extract<Measured, { did: W['do'] }>;
  }

  stop(): void {
    this.#process.disconnect();
  }

  async #answer(): Promise<unknown> {
    const stopped = new AbortController();
    const exit = once(this.#process, 'exit', { signal: stopped.signal }).then(([code]) => {
      throw new Error(`the engine's process ended with ${code}`);
    });
    const [answer] = await Promise.race([once(this.#process, 'message'), exit]).finally(() => {
      exit.catch(() => {});
      stopped.abort();
    });
    return answer;
  }
}
