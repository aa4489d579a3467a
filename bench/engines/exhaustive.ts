import { articleAverages, passageAverages } from '../../src/index/segments/collection-statistics.ts';
import {
  ARTICLE_SCORING,
  ARTICLE_SHARE,
  PASSAGE_SCORING,
  saturation,
} from '../../src/index/segments/ranking.ts';
import type { Segment } from '../../src/index/segments/segment.ts';
import { SegmentBuilder } from '../../src/index/segments/segment-builder.ts';
import { SegmentedIndex } from '../../src/index/segments/segmented-index.ts';
import { findString, stringAt } from '../../src/index/segments/string-column.ts';
import { cannotOpen, type Engine, type EngineKind } from './engine.ts';
import { newestFirst, termGroups } from './habarshy.ts';

/**
 * The plain reference over the same flat arrays: scores every posting of every term into one array, then takes the
 * best. Only the pruning differs from Habarshy's search.
 */
function newEngine(): Engine {
  const builder = new SegmentBuilder();
  let index = SegmentedIndex.EMPTY;
  let scores = new Float64Array();
  return {
    add: (documents) => {
      for (const article of newestFirst(documents)) builder.add(article);
    },
    finish: () => {
      index = SegmentedIndex.EMPTY.with(builder.build());
      scores = new Float64Array(index.totals.passages);
    },
    ask(question, limit) {
      const segment = index.parts[0]?.segment;
      if (segment === undefined) return [];
      scores.fill(0);
      for (const group of termGroups(question)) addScores(segment, index, group, scores);
      return bestOf(scores, limit).map((passage) => articleOfPassage(segment, passage));
    },
    addToFull() {},
    save: null,
    size: () => null,
  };
}

function addScores(
  segment: Segment,
  index: SegmentedIndex,
  group: ReturnType<typeof termGroups>[number],
  scores: Float64Array,
): void {
  const term = findString(segment.terms, group.variants[0]?.term ?? '');
  if (term === -1) return;
  const { articleWeight, passageWeight } = index.plan(group);
  const ofArticle = saturation(ARTICLE_SCORING, articleAverages(index.totals));
  const ofPassage = saturation(PASSAGE_SCORING, passageAverages(index.totals));
  const { bodyFrequencies, titleFrequencies, articleBodyLengths, titleLengths, passageStarts } = segment;
  let held = segment.blockPassages[segment.blockStarts[term] ?? 0] ?? 0;
  const end = segment.postingStarts[term + 1] ?? 0;
  for (let at = segment.postingStarts[term] ?? 0; at < end; at++) {
    const article = segment.postingArticles[at] ?? 0;
    const pair = segment.postingPairs[at] ?? 0;
    const titleLength = titleLengths[article] ?? 0;
    const body = bodyFrequencies[pair] ?? 0;
    const title = titleFrequencies[pair] ?? 0;
    const first = passageStarts[article] ?? 0;
    const own =
      ARTICLE_SHARE * articleWeight * ofArticle(body, title, articleBodyLengths[article] ?? 0, titleLength);
    const passages = (passageStarts[article + 1] ?? 0) - first;
    for (let place = 0; place < passages; place++) scores[first + place] = (scores[first + place] ?? 0) + own;
    const passageScore = (passage: number, bodyFrequency: number, titleFrequency: number) => {
      const length = segment.passageBodyLengths[passage] ?? 0;
      scores[passage] =
        (scores[passage] ?? 0) +
        passageWeight * ofPassage(bodyFrequency, titleFrequency, length, titleLength);
    };
    const count = segment.postingPassages[at] ?? 0;
    if (count === 0) passageScore(first, body, title);
    for (const stop = held + count; held < stop; held++) {
      const heldPair = segment.passagePairs[held] ?? 0;
      passageScore(
        first + (segment.passagePlaces[held] ?? 0),
        bodyFrequencies[heldPair] ?? 0,
        titleFrequencies[heldPair] ?? 0,
      );
    }
  }
}

function bestOf(scores: Float64Array, limit: number): number[] {
  const best: number[] = [];
  let threshold = 0;
  for (let at = 0; at < scores.length; at++) {
    const score = scores[at] ?? 0;
    if (score <= threshold) continue;
    let place = best.length;
    while (place > 0 && (scores[best[place - 1] ?? 0] ?? 0) < score) place--;
    best.splice(place, 0, at);
    if (best.length > limit) best.pop();
    if (best.length === limit) threshold = scores[best.at(-1) ?? 0] ?? 0;
  }
  return best;
}

function articleOfPassage({ passageStarts, articleIds }: Segment, passage: number): number {
  let low = 0;
  let high = passageStarts.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((passageStarts[middle] ?? 0) <= passage) low = middle;
    else high = middle - 1;
  }
  return Number(stringAt(articleIds, low));
}

export const EXHAUSTIVE: EngineKind = {
  most: 10_000_000,
  expectedMillis: (documents) => 0.2 + documents / 2_500,
  create: newEngine,
  open: cannotOpen,
};
