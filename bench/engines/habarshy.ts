import { join } from 'node:path';
import type { TermGroup } from '../../src/search/inverted-index.ts';
import { buildSegment } from '../../src/search/segments/build-segment.ts';
import { SegmentBuilder } from '../../src/search/segments/segment-builder.ts';
import { segmentToBytes } from '../../src/search/segments/segment-bytes.ts';
import { readSegmentFile, writeWhole } from '../../src/search/segments/segment-file.ts';
import { SegmentedIndex } from '../../src/search/segments/segmented-index.ts';
import { stringAt } from '../../src/search/segments/string-list.ts';
import { analyze } from '../../src/text/analyzer.ts';
import type { BenchDocument } from '../corpus/corpus.ts';
import type { Engine, EngineKind } from './engine.ts';
import { newsArticle } from './news-article.ts';

/** The question's terms, each once. */
export function termGroups(question: string): TermGroup[] {
  const language = newsArticle({ number: 0, title: '', body: question }).language;
  const terms = analyze(question, language).flatMap(({ term, isStopWord }) => (isStopWord ? [] : [term]));
  return [...new Set(terms)].map((term) => ({ weight: 1, variants: [{ term, weight: 1 }] }));
}

/** Articles of the documents, newest first. */
export function newestFirst(documents: readonly BenchDocument[]) {
  return documents
    .map(newsArticle)
    .sort((a, b) =>
      a.published === b.published ? Number(b.id) - Number(a.id) : a.published < b.published ? 1 : -1,
    );
}

const fileIn = (folder: string) => join(folder, 'habarshy.segment');

function engine(folder: string, opened: SegmentedIndex): Engine {
  const builder = new SegmentBuilder();
  let index = opened;
  return {
    add: (documents) => {
      for (const article of newestFirst(documents)) builder.add(article);
    },
    finish: () => {
      index = index.with(builder.build());
    },
    ask: (question, limit) =>
      index
        .search(termGroups(question), {}, limit)
        .map(({ segment, article }) => Number(stringAt(segment.articleIds, article))),
    addToFull: (documents) => {
      index = index.with(buildSegment(documents.map(newsArticle)));
    },
    save: async () => {
      const [part] = index.parts;
      if (part) await writeWhole(fileIn(folder), segmentToBytes(part.segment));
    },
    size: () => sizeOf(index),
  };
}

function sizeOf(index: SegmentedIndex) {
  let postings = 0;
  let bytes = 0;
  for (const { segment } of index.parts) {
    for (const passages of segment.passageFrequencies) postings += passages;
    bytes += segmentToBytes(segment).length;
  }
  return { postings, bytes };
}

export const HABARSHY: EngineKind = {
  most: 10_000_000,
  expectedMillis: (documents) => 0.2 + documents / 300_000,
  create: (folder) => engine(folder, SegmentedIndex.EMPTY),
  open: async (folder) => {
    const read = await readSegmentFile(fileIn(folder));
    if (read.outcome !== 'read') throw new Error(`the segment is ${read.outcome}`);
    return engine(folder, SegmentedIndex.EMPTY.with(read.segment));
  },
};
