import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { answerQuestion } from '../src/answers/answer-question.ts';
import type { Article } from '../src/articles/article.ts';
import { REGIONS } from '../src/articles/regions/regions.ts';
import { Scheduler } from '../src/intake/scheduler.ts';
import { Library } from '../src/library/library.ts';
import type { FetchOutcome, Source, SourceDefinition } from '../src/sources/source.ts';
import { openStore } from '../src/store/open-store.ts';
import type { Store } from '../src/store/store.ts';
import { startPostgres } from '../tests/support/postgres.ts';
import { questionsOf } from './corpus/corpus.ts';
import { pick, randomFrom } from './corpus/random.ts';
import { syntheticCorpus } from './corpus/synthetic.ts';
import { newsArticle } from './engines/news-article.ts';
import { percentile } from './result.ts';

/**
 * What sources cost, without the download and the parser: how long it takes to store and index the many articles of one
 * fetch, and how long questions wait meanwhile; then the share of a core that 50 sources need, of which each fifth
 * brings a new article at each fetch: `node --import tsx bench/sources.ts --database postgres`.
 */
const { values } = parseArgs({
  options: {
    database: { type: 'string', default: 'sqlite' },
    articles: { type: 'string', default: '10000' },
    followers: { type: 'string', default: '1000' },
    sources: { type: 'string', default: '50' },
    rounds: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
  },
});
const BEFORE = 1000;
const PAUSE_MILLIS = 10;
const INTERVAL_MILLIS = 5 * 60_000;
const CODES = REGIONS.map(({ code }) => code);
const ASKING = ['Who', 'How many', 'Where', 'When was', 'What is', 'Which'];
const seed = Number(values.seed);
const random = randomFrom(seed);
const count = BEFORE + Number(values.articles) + Number(values.sources) * Number(values.rounds);
const corpus = syntheticCorpus(count, seed);
const today = new Date().toISOString().slice(0, 10);
const articleAt = (at: number): Article => ({
  ...newsArticle(corpus.document(at)),
  region: pick(CODES, random),
  published: today,
});

function sourceOf(name: string, bring: () => readonly Article[]): Source {
  const definition: SourceDefinition = {
    name,
    kind: 'feed',
    mode: 'publish',
    intervalMillis: INTERVAL_MILLIS,
    address: `https://${name}.example/`,
    project: null,
    languages: [],
    issuer: null,
    region: null,
    category: null,
    headers: new Map(),
  };
  return {
    definition,
    fetch: async (): Promise<FetchOutcome> => {
      const articles = bring();
      if (articles.length === 0) return { outcome: 'unchanged', state: { etag: name } };
      return { outcome: 'articles', articles, doubtful: [], rejected: [], state: { etag: name } };
    },
  };
}

/** Runs the scheduler until so many fetches have ended. */
async function fetchAll(store: Store, library: Library, sources: readonly Source[], fetches: number) {
  let left = fetches;
  await new Promise<void>((resolve) => {
    const scheduler = new Scheduler({
      store,
      library,
      sources,
      log: { info: () => {}, warn: console.warn, error: console.error },
      onReport: () => {
        left -= 1;
        if (left === 0) void scheduler.stop().then(resolve);
      },
      onLongFailure: async () => {},
    });
    scheduler.start();
  });
}

async function measureMany(store: Store, library: Library): Promise<void> {
  await store.transaction(async ({ chats, subscriptions }) => {
    for (let id = 1; id <= Number(values.followers); id += 1) {
      await chats.upsert({ id, kind: 'private', name: 'Person', languageCode: 'en' });
      await subscriptions.subscribe(id, { kind: 'region', region: pick(CODES, random) });
    }
  });
  const questions = questionsOf(corpus, 500, seed).map(({ text }) => `${pick(ASKING, random)} ${text}?`);
  const many = Array.from({ length: Number(values.articles) }, (_, at) => articleAt(BEFORE + at));
  const waits: number[] = [];
  let isDone = false;
  const began = performance.now();
  const source = sourceOf('many', () => many);
  const loading = fetchAll(store, library, [source], 1).finally(() => {
    isDone = true;
  });
  while (!isDone) {
    const before = performance.now();
    await store.chats.get(1 + (waits.length % Number(values.followers)));
    answerQuestion(library.index, questions[waits.length % questions.length] ?? '');
    waits.push(performance.now() - before);
    await wait(PAUSE_MILLIS);
  }
  await loading;
  const seconds = (performance.now() - began) / 1000;
  const [p50, p99, longest] = [0.5, 0.99, 1].map((share) => percentile(waits, share).toFixed(1));
  const { pending, parked } = await store.outbox.countByState();
  console.log(
    `${values.database}: ${many.length} articles of one source stored and searchable in ${seconds.toFixed(1)} s ` +
      `(${library.index.articles.length} in the index, ${pending + parked} pushes queued); ${waits.length} questions ` +
      `meanwhile, p50 ${p50} ms, p99 ${p99} ms, longest ${longest} ms`,
  );
}

async function measureFew(store: Store, library: Library): Promise<void> {
  let next = BEFORE + Number(values.articles);
  const sources = Array.from({ length: Number(values.sources) }, (_, at) =>
    sourceOf(`few-${at}`, () => {
      if (at % 5 !== 0) return [];
      next += 1;
      return [articleAt(next - 1)];
    }),
  );
  const rounds = Number(values.rounds);
  const before = process.cpuUsage();
  for (let round = 0; round < rounds; round += 1) {
    for (const { definition } of sources) await store.sources.requestFetch(definition.name, Date.now());
    await fetchAll(store, library, sources, sources.length);
  }
  const { user, system } = process.cpuUsage(before);
  const perRound = (user + system) / 1000 / rounds;
  console.log(
    `${values.database}: one round of ${sources.length} sources, a fifth with a new article: ${perRound.toFixed(0)} ms of ` +
      `a core; every 5 minutes ${((100 * perRound) / INTERVAL_MILLIS).toFixed(2)} %`,
  );
}

const folder = await mkdtemp(join(tmpdir(), 'habarshy-sources-'));
const server = values.database === 'postgres' ? await startPostgres() : null;
try {
  const store = await openStore(server?.url ?? `sqlite:${join(folder, 'sources.sqlite3')}`);
  const library = await Library.open({ store, now: Date.now, timeZone: 'Asia/Almaty' });
  await library.load({ articles: Array.from({ length: BEFORE }, (_, at) => articleAt(at)) }, 'before');
  await measureMany(store, library);
  await measureFew(store, library);
  await library.close();
  await store.close();
} finally {
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
}
