import { parentPort } from 'node:worker_threads';
import type { Article } from '../../articles/article.ts';
import type { IndexingAnswer, IndexingRequest, MergeBytes } from './indexing-messages.ts';
import { mergeSegments } from './merge-segments.ts';
import type { MergePart } from './merged-order.ts';
import { buildSegment } from './segment-builder.ts';
import { mapSegment, segmentToBytes } from './segment-bytes.ts';

const port = parentPort;
if (port === null) throw new Error('this file is a worker thread, started by IndexingThread');
let collected: Article[] = [];

port.on('message', (request: IndexingRequest) => {
  if (request.do === 'collect') {
    for (const article of request.articles) collected.push(article);
    return;
  }
  port.postMessage(answerTo(request));
});

function answerTo(request: Exclude<IndexingRequest, { do: 'collect' }>): IndexingAnswer {
  try {
    const segment = request.do === 'build' ? buildCollected() : mergeSegments(request.parts.map(partOf));
    return { outcome: 'done', bytes: segmentToBytes(segment) };
  } catch (error) {
    return { outcome: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}

function buildCollected() {
  const articles = collected;
  collected = [];
  return buildSegment(articles);
}

function partOf({ bytes, ...without }: MergeBytes): MergePart {
  const segment = mapSegment(bytes);
  if (segment === null) throw new TypeError('not the bytes of a segment');
  return { segment, ...without };
}
