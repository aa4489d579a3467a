import { articleAverages, passageAverages } from './collection-statistics.ts';
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
    const postings = (draft.postingStarts[term + 1] ?? 0) - (draft.postingStarts[term] ?? 0);
    blockStarts[term + 1] = (blockStarts[term] ?? 0) + Math.ceil(postings / BLOCK);
  }
  const postingImpacts = new Uint8Array(draft.postingArticles.length);
  const blockImpacts = new Uint8Array(blockStarts[terms] ?? 0);
  const blockPassages = new Uint32Array(blockImpacts.length);
  const bound = boundOf(draft, totals);
  let passage = 0;
  for (let term = 0; term < terms; term++) {
    const start = draft.postingStarts[term] ?? 0;
    const end = draft.postingStarts[term + 1] ?? 0;
    let inPassages = 0;
    for (let at = start; at < end; at++) {
      const block = (blockStarts[term] ?? 0) + Math.floor((at - start) / BLOCK);
      if ((at - start) % BLOCK === 0) blockPassages[block] = passage;
      const impact = bound(at, passage);
      postingImpacts[at] = impact;
      if (impact > (blockImpacts[block] ?? 0)) blockImpacts[block] = impact;
      const held = draft.postingPassages[at] ?? 0;
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
    passageTitle += length * ((passageStarts[article + 1] ?? 0) - (passageStarts[article] ?? 0));
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
    const article = draft.postingArticles[posting] ?? 0;
    const pair = draft.postingPairs[posting] ?? 0;
    const body = bodyFrequencies[pair] ?? 0;
    const title = titleFrequencies[pair] ?? 0;
    const bodyLength = articleBodyLengths[article] ?? 0;
    const titleLength = titleLengths[article] ?? 0;
    const own = ofArticle(body, title, bodyLength, titleLength);
    const held = draft.postingPassages[posting] ?? 0;
    let best = held === 0 ? ofPassage(body, title, bodyLength, titleLength) : 0;
    for (let at = passage; at < passage + held; at++) {
      const heldPair = passagePairs[at] ?? 0;
      const length = passageBodyLengths[(passageStarts[article] ?? 0) + (passagePlaces[at] ?? 0)] ?? 0;
      best = Math.max(
        best,
        ofPassage(bodyFrequencies[heldPair] ?? 0, titleFrequencies[heldPair] ?? 0, length, titleLength),
      );
    }
    return impactOf(own, best);
  };
}
