import { runCooperatively } from '../../time/cooperative.ts';
import { marksIn } from '../html/html-document.ts';
import { readInThread } from '../reading-thread.ts';
import { type FeedTexts, readingFeedTexts } from './feed-texts.ts';

/** Most feeds have fewer tags, entities and characters, and take a tenth of a second; a thread takes longer to start. */
const FEW_MARKS = 30_000;
const SHORT_TEXT = 500_000;
const PROGRAM = new URL('./feed-worker.ts', import.meta.url);

/** Reads a feed in turns with other work, a large one in a thread. Null if it is no feed that can be read. */
export async function readFeedAside(text: string): Promise<FeedTexts | null> {
  if (text.length <= SHORT_TEXT && marksIn(text) <= FEW_MARKS)
    return runCooperatively(readingFeedTexts(text));
  const reading = await readInThread<{ readonly read: FeedTexts | null }>(PROGRAM, text);
  return reading?.read ?? null;
}
