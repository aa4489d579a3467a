import { addTotals, NO_TOTALS } from './collection-statistics.ts';
import {
  addFrequencies,
  articleNumber,
  type Frequencies,
  type LiveSegment,
  removedSince,
} from './live-segment.ts';
import { outOfRange } from './out-of-range.ts';
import type { Segment } from './segment.ts';
import { SegmentedIndex } from './segmented-index.ts';
import { stringAt } from './string-column.ts';
import { addWordCount, type WordCount } from './word-counts.ts';

/** Segments of about one size, a factor of this apart, are merged when there are this many. */
const FACTOR = 4;
/** A segment of which this share is deleted is made anew by itself. */
const MAX_DELETED = 0.3;

/** Parts whose merging is due, or none: the smallest first, so that each article is rewritten few times. */
export function selectMerge(parts: readonly LiveSegment[]): LiveSegment[] {
  const tiers = new Map<number, LiveSegment[]>();
  for (const part of parts) {
    const tier = Math.floor(Math.log(1 + part.segment.totals.passages) / Math.log(FACTOR));
    tiers.set(tier, [...(tiers.get(tier) ?? []), part]);
  }
  const full = [...tiers].sort(([a], [b]) => a - b).find(([, same]) => same.length >= FACTOR);
  if (full !== undefined) return full[1];
  const mostlyDeleted = parts.find(
    ({ segment, removed }) => removed.totals.passages > MAX_DELETED * segment.totals.passages,
  );
  return mostlyDeleted === undefined ? [] : [mostlyDeleted];
}

/** A finished merge: what became of which parts as they were when it began. */
export interface FinishedMerge {
  readonly sources: readonly LiveSegment[];
  readonly merged: Segment;
}

/**
 * The index with the merged segment in the place of its sources, articles deleted in the meantime deleted in it too.
 * An index that does not hold all of the sources is given back as it is.
 */
export function replaceMerged(index: SegmentedIndex, { sources, merged }: FinishedMerge): SegmentedIndex {
  const now = sources.map(({ segment }) => index.parts.find((part) => part.segment === segment));
  if (now.some((part) => part === undefined)) return index;
  const deleted = new Uint8Array(merged.totals.articles);
  const frequencies = new Map<string, Frequencies>();
  const words = new Map<string, WordCount>();
  let totals = NO_TOTALS;
  for (const [at, source] of sources.entries()) {
    const part = now[at];
    if (part === undefined || part.deleted === source.deleted) continue;
    const { articleIds, articleDays } = source.segment;
    part.deleted?.forEach((hasDeletions, article) => {
      if (hasDeletions !== 1 || source.deleted?.[article] === 1) return;
      deleted[articleNumber(merged, stringAt(articleIds, article), articleDays[article] ?? outOfRange())] = 1;
    });
    const removed = removedSince(source, part);
    totals = addTotals(totals, removed.totals);
    addFrequencies(frequencies, removed.frequencies);
    for (const word of removed.words.values()) addWordCount(words, word);
  }
  const rest = index.parts.filter(({ segment }) => !sources.some((source) => source.segment === segment));
  const hasDeletions = totals.articles > 0;
  const part = {
    segment: merged,
    deleted: hasDeletions ? deleted : null,
    removed: { totals, frequencies, words },
  };
  const parts = merged.totals.articles === 0 ? rest : [...rest, part];
  return new SegmentedIndex(parts.sort((a, b) => b.segment.totals.passages - a.segment.totals.passages));
}
