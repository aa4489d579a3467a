import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { IndexWriter } from '../src/index/index-writer.ts';
import { questionsOf } from './corpus/corpus.ts';
import { syntheticCorpus } from './corpus/synthetic.ts';
import { termGroups } from './engines/habarshy.ts';
import { newsArticle } from './engines/news-article.ts';
import { percentile } from './result.ts';

const LOADED = 10_000;
const IDLE_MILLIS = 3_000;

/**
 * How long the event loop is blocked while 10,000 articles are added to an index of as many and questions are asked
 * continuously; and the same without the load, because other load on the machine affects both.
 */
export async function measureLoading(seed: number) {
  const corpus = syntheticCorpus(2 * LOADED, seed);
  const articles = Array.from({ length: corpus.size }, (_, number) => newsArticle(corpus.document(number)));
  const questions = questionsOf(corpus, 500, seed).map(({ text }) => termGroups(text));
  const growing = new IndexWriter();
  growing.publish(await growing.build({ added: articles.slice(0, LOADED), removed: [] }));
  await delayDuring(growing, questions, () => setTimeout(IDLE_MILLIS));
  const idle = await delayDuring(growing, questions, () => setTimeout(IDLE_MILLIS));
  const loading = await delayDuring(growing, questions, async () => {
    growing.publish(await growing.build({ added: articles.slice(LOADED), removed: [] }));
    await growing.merged();
  });
  await growing.close();
  return { idle, loading };
}

async function delayDuring(
  growing: IndexWriter,
  questions: readonly ReturnType<typeof termGroups>[],
  work: () => Promise<unknown>,
) {
  const histogram = monitorEventLoopDelay({ resolution: 1 });
  const turns: number[] = [];
  let isDone = false;
  histogram.enable();
  const done = work().finally(() => {
    isDone = true;
  });
  let before = performance.now();
  while (!isDone) {
    growing.index.search(questions[turns.length % questions.length] ?? [], {}, 10);
    await setImmediate();
    const now = performance.now();
    turns.push(now - before);
    before = now;
  }
  await done;
  histogram.disable();
  return {
    questions: turns.length,
    delayP99: histogram.percentile(99) / 1e6,
    delayMax: histogram.max / 1e6,
    turnP50: percentile(turns, 0.5),
    turnP99: percentile(turns, 0.99),
  };
}
