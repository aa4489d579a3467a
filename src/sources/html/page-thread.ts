import { shown, unreadable } from '../fetching/failure-of.ts';
import { readInThread } from '../reading-thread.ts';
import { marksIn } from './html-document.ts';
import { type PageReading, type PageText, readPage } from './read-page.ts';

/** Pages with fewer tags and entities take at most some tenths of a second; a thread starts in about as long. */
const FEW_MARKS = 1_500;
/** Longer texts go to the thread whatever they hold. */
const SHORT_TEXT = 300_000;
const PROGRAM = new URL('./page-worker.ts', import.meta.url);

/** Reads the article of a page; of a large one in a thread, so that nobody waits for it meanwhile. */
export async function readPageAside({ text, url }: PageText): Promise<PageReading> {
  if (isSmall(text)) return readPage({ text, url });
  const reading = await readInThread<PageReading>(PROGRAM, { text, url });
  return reading ?? { failure: unreadable(`${shown(new URL(url))} could not be read`) };
}

function isSmall(text: string): boolean {
  return text.length <= SHORT_TEXT && marksIn(text) <= FEW_MARKS;
}
