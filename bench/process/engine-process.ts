import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { type BenchDocument, openCorpus, questionsOf } from '../corpus/corpus.ts';
import type { Engine } from '../engines/engine.ts';
import { ENGINES } from '../engines/engines.ts';
import { percentile } from '../result.ts';
import type { Assignment, Measured, Work } from './work.ts';

const LIMIT = 10;
/** Each question is asked this often and the median taken: other load on the machine rarely affects two of three. */
const TIMES = 3;
const BATCH = 10_000;
const ADDED = 100;
const ADDITIONS = 5;
/** More than any run asks: question n is the same for each engine. */
const MAX_QUESTIONS = 2_000;

const assignment = JSON.parse(process.argv[2] ?? '') as Assignment;
const { size, seed, folder } = assignment;
const kind = await ENGINES[assignment.engine]?.();
const corpus = openCorpus(assignment.corpus, size, seed);
if (kind === undefined || corpus === null) throw new Error(`nothing to do for ${process.argv[2]}`);
const questions = questionsOf(corpus, MAX_QUESTIONS, seed);
let engine: Engine | null = null;

const documents = (from: number, to: number): BenchDocument[] =>
  Array.from({ length: to - from }, (_, at) => corpus.document(from + at));
const peakMegabytes = () => Math.round(process.resourceUsage().maxRSS / 1024);

async function perform(work: Work): Promise<Measured> {
  switch (work.do) {
    case 'build':
      return build();
    case 'ask':
      return ask(work.skip, work.questions);
    case 'profile':
      return profile(work.questions, work.file);
    case 'add':
      return addToFull();
    case 'save':
      await built().save?.();
      return { did: 'save', saved: built().save !== null, peakMegabytes: peakMegabytes() };
    case 'start':
      return start();
  }
}

function built(): Engine {
  if (engine === null) throw new Error('asked before it was built');
  return engine;
}

/** Time of the engine only: documents are generated between its batches. */
async function build(): Promise<Measured> {
  engine = await kind!.create(folder);
  let millis = 0;
  for (let from = 0; from < size; from += BATCH) {
    const batch = documents(from, Math.min(from + BATCH, size));
    const before = performance.now();
    await engine.add(batch);
    millis += performance.now() - before;
  }
  const before = performance.now();
  await engine.finish();
  millis += performance.now() - before;
  return { did: 'build', seconds: millis / 1000, size: engine.size() };
}

async function ask(skip: number, count: number): Promise<Measured> {
  const millis: number[] = [];
  let found = 0;
  for (const { text, source } of questions.slice(skip, skip + count)) {
    const times: number[] = [];
    let numbers: readonly number[] = [];
    for (let time = 0; time < TIMES; time++) {
      const before = performance.now();
      numbers = await built().ask(text, LIMIT);
      times.push(performance.now() - before);
    }
    millis.push(percentile(times, 0.5));
    if (numbers.includes(source)) found++;
  }
  return { did: 'ask', millis, found };
}

async function profile(count: number, file: string): Promise<Measured> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.start');
  await ask(0, count);
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  writeFileSync(file, JSON.stringify(profile));
  return { did: 'profile' };
}

/** Median of five: the first includes starting a thread or running cold code. */
async function addToFull(): Promise<Measured> {
  const millis: number[] = [];
  for (let time = 0; time < ADDITIONS; time++) {
    const added = documents(size + time * ADDED, size + (time + 1) * ADDED);
    const before = performance.now();
    await built().addToFull(added);
    millis.push(performance.now() - before);
  }
  return { did: 'add', millis: percentile(millis, 0.5) };
}

async function start(): Promise<Measured> {
  const before = performance.now();
  engine = await kind!.open(folder);
  await engine.ask(questions[0]?.text ?? '', LIMIT);
  return { did: 'start', millis: performance.now() - before, peakMegabytes: peakMegabytes() };
}

process.on('message', async (work: Work) => {
  process.send?.(await perform(work));
});
process.on('disconnect', () => process.exit());
process.send?.('ready');
