import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { answerQuestion } from '../src/answers/answer-question.ts';
import type { Article } from '../src/articles/article.ts';
import { REGIONS } from '../src/articles/regions/regions.ts';
import { Library } from '../src/library/library.ts';
import { openStore } from '../src/store/open-store.ts';
import type { Store } from '../src/store/store.ts';
import { startPostgres } from '../tests/support/postgres.ts';
import { questionsOf } from './corpus/corpus.ts';
import { pick, randomFrom } from './corpus/random.ts';
import { syntheticCorpus } from './corpus/synthetic.ts';
import { newsArticle } from './engines/news-article.ts';
import { percentile } from './result.ts';

/**
 * How long a question takes, with the read of its chat's row, while 1,000 articles are loaded for 1,000 standing
 * questions and 10,000 followers of regions, while that load is rolled back, and while nothing else is done:
 * `npm run bench:load -- --database postgres`.
 */
const { values } = parseArgs({
  options: {
    database: { type: 'string', default: 'sqlite' },
    articles: { type: 'string', default: '1000' },
    standing: { type: 'string', default: '1000' },
    followers: { type: 'string', default: '10000' },
    before: { type: 'string', default: '4000' },
    seed: { type: 'string', default: '1' },
  },
});
const IDLE_MILLIS = 10_000;
const PAUSE_MILLIS = 10;
const MAX_P99_MILLIS = 300;
const MAX_TIMES_SLOWER = 3;
const CODES = REGIONS.map(({ code }) => code);
const ASKING = ['Who', 'How many', 'Where', 'When was', 'What is', 'Which'];

async function measure(databaseUrl: string): Promise<void> {
  const seed = Number(values.seed);
  const random = randomFrom(seed);
  const count = Number(values.before) + Number(values.articles);
  const corpus = syntheticCorpus(count, seed);
  const articles = Array.from(
    { length: count },
    (_, at): Article => ({ ...newsArticle(corpus.document(at)), region: pick(CODES, random) }),
  );
  const questions = questionsOf(corpus, 500 + Number(values.standing), seed).map(
    ({ text }) => `${pick(ASKING, random)} ${text}?`,
  );
  const store = await openStore(databaseUrl);
  const library = await Library.open({ store, now: Date.now, timeZone: 'Asia/Almaty' });
  await library.load({ articles: articles.slice(0, Number(values.before)) }, 'before');
  await subscribe(store, questions.slice(500), random);

  const asked = questions.slice(0, 500);
  await askDuring(store, library, asked, () => wait(IDLE_MILLIS / 5));
  const idle = await askDuring(store, library, asked, () => wait(IDLE_MILLIS));
  const during = {
    idle,
    load: await askDuring(store, library, asked, () =>
      library.load({ articles: articles.slice(Number(values.before)) }, 'new'),
    ),
    rollback: await askDuring(store, library, asked, () => library.rollback()),
  };
  for (const [name, { seconds, waits, result }] of Object.entries(during)) {
    const [p50, p99, max] = [0.5, 0.99, 1].map((share) => percentile(waits, share));
    const [idleP99] = [0.99].map((share) => percentile(idle.waits, share));
    const isMet = p99! <= MAX_P99_MILLIS && p99! <= MAX_TIMES_SLOWER * idleP99!;
    console.log(
      `${values.database} ${name}: ${seconds.toFixed(1)} s, ${waits.length} questions, ` +
        `p50 ${p50!.toFixed(1)} ms, p99 ${p99!.toFixed(1)} ms, longest ${max!.toFixed(1)} ms` +
        (name === 'idle' ? '' : `, ${(p99! / idleP99!).toFixed(1)} × idle: ${isMet ? 'met' : 'MISSED'}`),
    );
    if (name === 'load') console.log(JSON.stringify(result));
  }
  await library.close();
  await store.close();
}

async function subscribe(store: Store, questions: readonly string[], random: () => number): Promise<void> {
  await store.transaction(async ({ chats, subscriptions }) => {
    for (let id = 1; id <= Number(values.followers); id += 1) {
      await chats.upsert({ id, kind: 'private', name: 'Person', languageCode: 'en' });
      await subscriptions.subscribe(id, { kind: 'region', region: pick(CODES, random) });
    }
    for (const [at, text] of questions.entries())
      await subscriptions.subscribe(1 + (at % Number(values.followers)), { kind: 'question', text });
  });
}

/** Asks one question after another, with a short pause between, until the work is done. */
async function askDuring(
  store: Store,
  library: Library,
  questions: readonly string[],
  work: () => Promise<unknown>,
) {
  const waits: number[] = [];
  const began = performance.now();
  let isDone = false;
  const done = work().finally(() => {
    isDone = true;
  });
  while (!isDone) {
    const before = performance.now();
    await store.chats.get(1 + (waits.length % Number(values.followers)));
    answerQuestion(library.index, questions[waits.length % questions.length] ?? '');
    waits.push(performance.now() - before);
    await wait(PAUSE_MILLIS);
  }
  return { result: await done, seconds: (performance.now() - began) / 1000, waits };
}

const folder = await mkdtemp(join(tmpdir(), 'habarshy-load-'));
const server = values.database === 'postgres' ? await startPostgres() : null;
try {
  await measure(server?.url ?? `sqlite:${join(folder, 'load.sqlite3')}`);
} finally {
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
}
