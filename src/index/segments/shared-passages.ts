import type { LiveSegment } from './live-segment.ts';
import { outOfRange } from './out-of-range.ts';
import { firstFrom, passagesFrom, type Segment } from './segment.ts';
import { findString } from './string-column.ts';

/** How many live passages of a segment hold both terms. Time is that of looking up the rarer one's articles. */
export function sharedPassages({ segment, deleted }: LiveSegment, a: string, b: string): number {
  const lists = [listOf(segment, a), listOf(segment, b)].sort(
    (one, other) => one.end - one.start - (other.end - other.start),
  );
  const [rare, common] = lists;
  if (rare === undefined || common === undefined || rare.start === rare.end) return 0;
  let shared = 0;
  let other = common.start;
  for (let posting = rare.start; posting < rare.end; posting++) {
    const article = segment.postingArticles[posting] ?? outOfRange();
    if (deleted?.[article] === 1) continue;
    other = firstFrom(segment, other, common.end, article);
    if (other === common.end) break;
    if (segment.postingArticles[other] === article)
      shared += sharedIn(segment, rare.term, posting, common.term, other);
  }
  return shared;
}

function listOf({ terms, postingStarts }: Segment, text: string) {
  const term = findString(terms, text);
  if (term === -1) return { term, start: 0, end: 0 };
  return { term, start: postingStarts[term] ?? outOfRange(), end: postingStarts[term + 1] ?? outOfRange() };
}

/** Passages of one article that both of its postings have, whose places ascend. */
function sharedIn(segment: Segment, a: number, postingOfA: number, b: number, postingOfB: number): number {
  const { postingPassages, passagePlaces } = segment;
  // The only passage of an article holds what the article holds.
  if (postingPassages[postingOfA] === 0) return 1;
  let atA = passagesFrom(segment, a, postingOfA);
  let atB = passagesFrom(segment, b, postingOfB);
  const endA = atA + (postingPassages[postingOfA] ?? outOfRange());
  const endB = atB + (postingPassages[postingOfB] ?? outOfRange());
  let shared = 0;
  while (atA < endA && atB < endB) {
    const order = (passagePlaces[atA] ?? outOfRange()) - (passagePlaces[atB] ?? outOfRange());
    if (order === 0) shared++;
    if (order <= 0) atA++;
    if (order >= 0) atB++;
  }
  return shared;
}
