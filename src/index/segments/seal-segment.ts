import { articleAverages, passageAverages } from './collection-statistics.ts';
import { outOfRange } from './out-of-range.ts';
import { narrowed } from './packed-integers.ts';
import { ARTICLE_SCORING, impactOf, PASSAGE_SCORING, saturation } from './ranking.ts';
import { BLOCK, type Segment, type Totals } from './segment.ts';

/** A segment but for what follows from the rest: sums, frequencies, bounds and blocks. */
export type SegmentDraft = Omit<
  Segment,
  'totals' | 'passageFrequencies' | 'postingImpacts' | 'blockStarts' | 'blockImpacts' | 'blockPassages'
>;

export function finishSegment(draft: SegmentDraft): Segment {
  const totals = totalsOf(draft);
  const terms = draft.postingStarts.length - 1;
  const passageFrequencies = new Uint32Array(terms);
  const blockStarts = new Uint32Array(terms + 1);
  for (let term = 0; term < terms; term++) {
    const postings =
      (draft.postingStarts[term + 1] ?? outOfRange()) - (draft.postingStarts[term] ?? outOfRange());
    blockStarts[term + 1] = (blockStarts[term] ?? outOfRange()) + Math.ceil(postings / BLOCK);
  }
  const postingImpacts = new Uint8Array(draft.postingArticles.length);
  const blockImpacts = new Uint8Array(blockStarts[terms] ?? outOfRange());
  const blockPassages = new Uint32Array(blockImpacts.length);
  const bound = boundOf(draft, totals);
  let passage = 0;
  for (let term = 0; term < terms; term++) {
    const start = draft.postingStarts[term] ?? outOfRange();
    const end = draft.postingStarts[term + 1] ?? outOfRange();
    let inPassages = 0;
    for (let at = start; at < end; at++) {
      const block = (blockStarts[term] ?? outOfRange()) + Math.floor((at - start) / BLOCK);
      if ((at - start) % BLOCK === 0) blockPassages[block] = passage;
      const impact = bound(at, passage);
      postingImpacts[at] = impact;
      if (impact > (blockImpacts[block] ?? outOfRange())) blockImpacts[block] = impact;
      const held = draft.postingPassages[at] ?? outOfRange();
      passage += held;
      inPassages += Math.max(1, held);
    }
    passageFrequencies[term] = inPassages;
  }
  return {
    ...draft,
    totals,
    passageFrequencies: narrowed(passageFrequencies),
    postingImpacts,
    blockStarts,
    blockImpacts,
    blockPassages,
  };
}

function totalsOf(draft: SegmentDraft): Totals {
  const { articleBodyLengths, titleLengths, passageStarts, passageBodyLengths } = draft;
  let passageTitle = 0;
  titleLengths.forEach((length, article) => {
    passageTitle +=
      length * ((passageStarts[article + 1] ?? outOfRange()) - (passageStarts[article] ?? outOfRange()));
  });
  return {
    articles: articleBodyLengths.length,
    passages: passageBodyLengths.length,
    articleBody: sum(articleBodyLengths),
    articleTitle: sum(titleLengths),
    passageBody: sum(passageBodyLengths),
    passageTitle,
  };
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

/** What a posting adds at most: its article's part and the best of its passages', under this segment's averages. */
function boundOf(draft: SegmentDraft, totals: Totals): (posting: number, passage: number) => number {
  const ofArticle = saturation(ARTICLE_SCORING, articleAverages(totals));
  const ofPassage = saturation(PASSAGE_SCORING, passageAverages(totals));
  const { bodyFrequencies, titleFrequencies, articleBodyLengths, titleLengths } = draft;
  const { passageStarts, passageBodyLengths, passagePlaces, passagePairs } = draft;
  return (posting, passage) => {
    const article = draft.postingArticles[posting] ?? outOfRange();
    const pair = draft.postingPairs[posting] ?? outOfRange();
    const body = bodyFrequencies[pair] ?? outOfRange();
    const title = titleFrequencies[pair] ?? outOfRange();
    const bodyLength = articleBodyLengths[article] ?? outOfRange();
    const titleLength = titleLengths[article] ?? outOfRange();
    const own = ofArticle(body, title, bodyLength, titleLength);
    const held = draft.postingPassages[posting] ?? outOfRange();
    let best = held === 0 ? ofPassage(body, title, bodyLength, titleLength) : 0;
    for (let at = passage; at < passage + held; at++) {
      const heldPair = passagePairs[at] ?? outOfRange();
      const length =
        passageBodyLengths[(passageStarts[article] ?? outOfRange()) + (passagePlaces[at] ?? outOfRange())] ??
        outOfRange();
      best = Math.max(
        best,
        ofPassage(
          bodyFrequencies[heldPair] ?? outOfRange(),
          titleFrequencies[heldPair] ?? outOfRange(),
          length,
          titleLength,
        ),
      );
    }
    return impactOf(own, best);
  };
}
