import type { Article } from '../../src/articles/article.ts';
import { IndexWriter } from '../../src/index/index-writer.ts';
import type { QueryTerm } from '../../src/index/query-term.ts';
import { IndexDirectory, type OpenedSegment } from '../../src/index/segments/index-directory.ts';
import { withoutDeletions } from '../../src/index/segments/live-segment.ts';
import { SegmentBuilder } from '../../src/index/segments/segment-builder.ts';
import { mapSegment, segmentToBytes } from '../../src/index/segments/segment-bytes.ts';
import { SegmentedIndex } from '../../src/index/segments/segmented-index.ts';
import { stringAt } from '../../src/index/segments/string-column.ts';
import { analyze } from '../../src/languages/analyzer.ts';
import type { BenchDocument } from '../corpus/corpus.ts';
import type { Engine, EngineKind } from './engine.ts';
import { newsArticle } from './news-article.ts';

/** The question's terms, each once. */
export function termGroups(question: string): QueryTerm[] {
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

/** Only segments are measured: to other engines a document is only a number. */
const NO_TEXTS: readonly Article[] = [];

function engine(folder: string): Engine {
  let builder: SegmentBuilder | null = new SegmentBuilder();
  const growing = new IndexWriter();
  return {
    add: (documents) => {
      for (const article of newestFirst(documents)) builder?.add(article);
    },
    finish: () => {
      if (builder) growing.restore(NO_TEXTS, [openedSegment(segmentToBytes(builder.build()))]);
      builder = null;
    },
    ask: (question, limit) => asked(growing.index.segments, question, limit),
    addToFull: async (documents) => {
      growing.publish(await growing.build({ added: documents.map(newsArticle), removed: [] }));
    },
    save: () =>
      new IndexDirectory(folder).save(growing.index.segments, (segment) => growing.bytesOf(segment), 1),
    size: () => sizeOf(growing),
  };
}

function asked(index: SegmentedIndex, question: string, limit: number): number[] {
  return index
    .search(termGroups(question), {}, limit)
    .map(({ segment, article }) => Number(stringAt(segment.articleIds, article)));
}

function openedSegment(bytes: Uint8Array): OpenedSegment {
  const segment = mapSegment(bytes);
  if (segment === null) throw new TypeError('not the bytes of a segment');
  return { part: withoutDeletions(segment), bytes };
}

function sizeOf(growing: IndexWriter) {
  let postings = 0;
  let bytes = 0;
  for (const { segment } of growing.index.segments.parts) {
    for (const passages of segment.passageFrequencies) postings += passages;
    bytes += growing.bytesOf(segment).length;
  }
  return { postings, bytes };
}

export const HABARSHY: EngineKind = {
  most: 10_000_000,
  expectedMillis: (documents) => 0.2 + documents / 300_000,
  create: engine,
  open: async (folder) => {
    const opened = await new IndexDirectory(folder).open(1);
    if (opened.outcome === 'rebuild') throw new Error(opened.reason);
    const index = new SegmentedIndex(opened.segments.map(({ part }) => part));
    return { ...engine(folder), ask: (question, limit) => asked(index, question, limit) };
  },
};
