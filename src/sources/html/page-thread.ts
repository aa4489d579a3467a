import { Worker } from 'node:worker_threads';
import type { Millis } from '../../time/millis.ts';
import { shown, unreadable } from '../fetching/failure-of.ts';
import { marksIn } from './html-document.ts';
import { type PageReading, type PageText, readPage } from './read-page.ts';

/** Pages with fewer tags and entities take at most some tenths of a second; a thread starts in about as long. */
const FEW_MARKS = 1_500;
/** Longer texts go to the thread whatever they hold. */
const SHORT_TEXT = 300_000;
/** The largest page that is taken reads in some seconds. */
const LONGEST: Millis = 120_000;
const MAX_MEMORY_MB = 512;

/** tsx runs in the main thread only, unless a worker registers it explicitly. */
const PROGRAM = `import('tsx/esm/api').then(({ register }) => {
  register();
  return import(require('node:worker_threads').workerData.program);
})`;

/** Reads the article of a page; of a large one in a thread, so that nobody waits for it meanwhile. */
export async function readPageAside(page: PageText): Promise<PageReading> {
  return isSmall(page.text) ? readPage(page) : readInThread({ text: page.text, url: page.url });
}

function isSmall(text: string): boolean {
  return text.length <= SHORT_TEXT && marksIn(text) <= FEW_MARKS;
}

function readInThread(page: PageText): Promise<PageReading> {
  const worker = new Worker(PROGRAM, {
    eval: true,
    workerData: { page, program: new URL('./page-worker.ts', import.meta.url).href },
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MAX_MEMORY_MB },
  });
  return new Promise<PageReading>((resolve) => {
    const fail = () => resolve({ failure: unreadable(`${shown(new URL(page.url))} could not be read`) });
    const timer = setTimeout(fail, LONGEST);
    worker.once('message', resolve);
    worker.once('error', fail);
    worker.once('exit', () => {
      clearTimeout(timer);
      fail();
    });
  }).finally(() => worker.terminate());
}
