import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { answerQuestion } from '../src/answers/answer-question.ts';
import type { BotApiEmulator } from '../src/emulator/emulator.ts';
import { Library } from '../src/library/library.ts';
import { indexFolderOf } from '../src/store/database-url.ts';
import { openStore } from '../src/store/open-store.ts';
import { startEmulator, TEST_TOKEN } from '../tests/support/emulator.ts';
import { freePort } from '../tests/support/free-port.ts';
import { openCorpus, questionsOf } from './corpus/corpus.ts';
import { longArticles } from './corpus/long-articles.ts';
import { realQuestions } from './corpus/real.ts';
import { readSize } from './options.ts';
import { shareInside } from './profile.ts';
import { percentile } from './result.ts';

/**
 * The whole bot over the emulator with so many passages in its store: how long loads of 10,000 articles block the
 * event loop while questions are answered, how soon the bot starts from its index file, how many questions a second
 * it answers, and what share of its work is the answer and the search in it: `npm run bench:bot -- --passages 1M
 * --json`.
 */
const { values } = parseArgs({
  options: {
    passages: { type: 'string', default: '100k' },
    corpus: { type: 'string', default: 'real' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
});
const LOADED = 10_000;
/** People who wait for an answer at any time. */
const ASKING = 16;
const PAUSE = 20;
const WARMING_MILLIS = 8_000;
const ASKED_MILLIS = 20_000;

const seed = Number(values.seed);
const passages = readSize(values.passages);
const corpus = openCorpus(values.corpus === 'synthetic' ? 'synthetic' : 'real', 10 * passages, seed);
if (corpus === null) throw new Error('the texts of the corpus are not here');
const made = questionsOf(corpus, 2_000, seed).map(({ text }) => text);
const asked = values.corpus === 'synthetic' ? [] : realQuestions();
const questions = made.map((question, at) =>
  at % 2 === 0 ? (asked[at % asked.length] ?? question) : question,
);

const folder = await mkdtemp(join(tmpdir(), 'bench-bot-'));
const databaseUrl = `sqlite:${join(folder, 'habarshy.sqlite3')}`;
try {
  const loading = await load();
  const asking = await ask();
  const result = { passages, corpus: values.corpus, loading, asking };
  if (values.json) console.log(JSON.stringify(result));
  else console.dir(result, { depth: null });
} finally {
  await rm(folder, { recursive: true });
}

/** Loads all articles, 10,000 at a time, and asks continuously during the last load. */
async function load() {
  const store = await openStore(databaseUrl);
  const silent = { info() {}, warn: (details: object, message: string) => console.error(message, details) };
  const library = await Library.open({
    store,
    now: Date.now,
    timeZone: 'Asia/Almaty',
    indexFolder: indexFolderOf(databaseUrl),
    report: silent,
  });
  const articles = longArticles(corpus!, passages);
  const began = performance.now();
  let from = 0;
  for (; from + LOADED < articles.length; from += LOADED) {
    await library.load({ articles: articles.slice(from, from + LOADED) }, 'bench');
    process.stderr.write(`loaded ${from + LOADED} articles\n`);
  }
  const loadBegan = performance.now();
  let isDone = false;
  const done = library.load({ articles: articles.slice(from) }, 'bench').finally(() => {
    isDone = true;
  });
  // An answer itself blocks the loop; the delay of the timer after it comes from the load.
  const answers: number[] = [];
  const delays: number[] = [];
  while (!isDone) {
    const before = performance.now();
    if (from > 0) answerQuestion(library.index, questions[answers.length % questions.length] ?? '');
    const answered = performance.now();
    answers.push(answered - before);
    await setTimeout(PAUSE);
    delays.push(performance.now() - answered - PAUSE);
  }
  await done;
  const result = {
    articles: articles.length,
    passages: library.index.segments.totals.passages,
    allSeconds: (performance.now() - began) / 1000,
    lastSeconds: (performance.now() - loadBegan) / 1000,
    lastArticles: articles.length - from,
    answersP50: percentile(answers, 0.5),
    answersMax: percentile(answers, 1),
    loopDelayP50: percentile(delays, 0.5),
    loopDelayP99: percentile(delays, 0.99),
    loopDelayMax: percentile(delays, 1),
  };
  await library.close();
  await store.close();
  return result;
}

async function ask() {
  const { emulator, url, close } = await startEmulator();
  const began = performance.now();
  const bot = spawn(
    process.execPath,
    [
      '--max-old-space-size=12000',
      '--import',
      'tsx',
      '--cpu-prof',
      `--cpu-prof-dir=${folder}`,
      'src/main.ts',
    ],
    {
      env: {
        ...process.env,
        BOT_TOKEN: TEST_TOKEN,
        TELEGRAM_API_ROOT: url,
        DATABASE_URL: databaseUrl,
        LOG_LEVEL: 'warn',
        PORT: String(await freePort()),
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  await Promise.race([once(bot.stdout, 'data'), once(bot, 'exit')]);
  const startSeconds = (performance.now() - began) / 1000;
  await waitsDuring(emulator, WARMING_MILLIS);
  const waits = await waitsDuring(emulator, ASKED_MILLIS);
  await stopped(bot);
  await close();
  const profile = await largestProfile();
  const seconds = ASKED_MILLIS / 1000;
  return {
    startSeconds,
    questionsPerSecond: waits.length / seconds,
    waitP50: percentile(waits, 0.5),
    waitP99: percentile(waits, 0.99),
    answerShare: shareInside(profile, 'answerQuestion', seconds),
    searchShare: shareInside(profile, 'searchSegment', seconds),
  };
}

/** So many people ask, each the next question after an answer; returns how long each waited. */
async function waitsDuring(emulator: BotApiEmulator, millis: number): Promise<number[]> {
  const began = new Map<number, number>();
  const waits: number[] = [];
  let next = 0;
  const askOne = () => {
    const { id } = emulator.addPerson({ firstName: 'Asker', started: true });
    began.set(id, performance.now());
    emulator.say(id, id, questions[next++ % questions.length] ?? '');
  };
  const answered = ({ chatId, message }: { chatId: number; message: { from?: { is_bot: boolean } } }) => {
    const at = began.get(chatId);
    if (at === undefined || message.from?.is_bot !== true) return;
    began.delete(chatId);
    waits.push(performance.now() - at);
    askOne();
  };
  emulator.events.on('message', answered);
  for (let people = 0; people < ASKING; people++) askOne();
  await setTimeout(millis);
  emulator.events.off('message', answered);
  return waits;
}

async function stopped(bot: ChildProcess): Promise<void> {
  const ended = once(bot, 'exit');
  bot.kill('SIGTERM');
  await ended;
}

/** The profile of the main thread, the largest: other threads do little. */
async function largestProfile(): Promise<string> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.cpuprofile'));
  const sizes = await Promise.all(files.map(async (name) => ({ name, ...(await stat(join(folder, name))) })));
  const [largest] = sizes.sort((a, b) => b.size - a.size);
  if (largest === undefined) throw new Error('the bot left no profile');
  return join(folder, largest.name);
}
