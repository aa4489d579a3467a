import { Worker } from 'node:worker_threads';
import type { Millis } from '../time/millis.ts';

/** The largest document that is taken reads in some seconds. */
const LONGEST: Millis = 120_000;
const MAX_MEMORY_MB = 512;

/** tsx runs in the main thread only, unless a worker registers it explicitly. */
const PROGRAM = `import('tsx/esm/api').then(({ register }) => {
  register();
  return import(require('node:worker_threads').workerData.program);
})`;

/**
 * Reads a document in a thread of its own, by a program that posts what it read of `workerData.given`, so that nobody waits
 * for it meanwhile. Null if it fails, or takes too long or too much memory.
 */
export function readInThread<Reading>(program: URL, given: unknown): Promise<Reading | null> {
  const worker = new Worker(PROGRAM, {
    eval: true,
    workerData: { given, program: program.href },
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MAX_MEMORY_MB },
  });
  return new Promise<Reading | null>((resolve) => {
    const fail = () => resolve(null);
    const timer = setTimeout(fail, LONGEST);
    worker.once('message', resolve);
    worker.once('error', fail);
    worker.once('exit', () => {
      clearTimeout(timer);
      fail();
    });
  }).finally(() => worker.terminate());
}
