import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CorpusKind } from './corpus/corpus.ts';
import { ENGINES } from './engines/engines.ts';
import type { BenchOptions } from './options.ts';
import { EngineHandle } from './process/engine-handle.ts';
import type { Assignment, Measured } from './process/work.ts';
import { type CorpusResult, type EngineResult, percentile } from './result.ts';

/** Engines alternate, some questions each, so that other load on the machine affects all equally. */
const ROUNDS = 10;
/** Approximate total time per engine. */
const ASKING_MILLIS = 15_000;
const MIN_QUESTIONS = 30;
const MAX_QUESTIONS = 1_000;

interface Contestant {
  readonly assignment: Assignment;
  readonly handle: EngineHandle;
  readonly questions: number;
  readonly built: Extract<Measured, { did: 'build' }>;
  readonly millis: number[];
  found: number;
}

export async function measureCorpus(
  corpus: CorpusKind,
  size: number,
  options: BenchOptions,
): Promise<CorpusResult> {
  const contestants: Contestant[] = [];
  const skipped: string[] = [];
  for (const engine of options.engines) {
    const kind = await ENGINES[engine]?.();
    if (kind === undefined || size > kind.most) {
      skipped.push(engine);
      continue;
    }
    const folder = mkdtempSync(join(tmpdir(), 'bench-'));
    const assignment = { engine, corpus, size, seed: options.seed, folder };
    const affordable = Math.round(ASKING_MILLIS / kind.expectedMillis(size) / ROUNDS) * ROUNDS;
    const questions = Math.min(MAX_QUESTIONS, Math.max(MIN_QUESTIONS, affordable));
    const handle = await EngineHandle.start(assignment);
    const built = await handle.perform({ do: 'build' });
    contestants.push({ assignment, handle, questions, built, millis: [], found: 0 });
    process.stderr.write(`${corpus} ${size}: ${engine} built in ${built.seconds.toFixed(1)} s\n`);
  }
  await askInTurns(contestants);
  const results: EngineResult[] = [];
  for (const contestant of contestants) results.push(await resultOf(contestant, options));
  return { corpus, documents: size, results, skipped };
}

async function askInTurns(contestants: readonly Contestant[]): Promise<void> {
  for (const { handle, questions } of contestants) {
    await handle.perform({ do: 'ask', skip: MAX_QUESTIONS, questions: Math.min(200, questions) });
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (const contestant of contestants) {
      const share = contestant.questions / ROUNDS;
      const answers = await contestant.handle.perform({ do: 'ask', skip: round * share, questions: share });
      contestant.millis.push(...answers.millis);
      contestant.found += answers.found;
    }
  }
}

async function resultOf(contestant: Contestant, options: BenchOptions): Promise<EngineResult> {
  const { assignment, handle, built, millis, found } = contestant;
  if (options.profile && assignment.engine === 'habarshy') {
    await handle.perform({ do: 'profile', questions: 500, file: `habarshy-${assignment.size}.cpuprofile` });
  }
  const { saved, peakMegabytes } = await handle.perform({ do: 'save' });
  const { millis: addMillis } = await handle.perform({ do: 'add' });
  handle.stop();
  const startMillis = saved ? await startMillisOf(assignment) : null;
  rmSync(assignment.folder, { recursive: true });
  return {
    engine: assignment.engine,
    documentsPerSecond: assignment.size / built.seconds,
    bytesPerPosting: built.size === null ? null : built.size.bytes / built.size.postings,
    questions: millis.length,
    p50: percentile(millis, 0.5),
    p95: percentile(millis, 0.95),
    p99: percentile(millis, 0.99),
    recall: found / millis.length,
    startMillis,
    addMillis,
    peakMegabytes,
  };
}

async function startMillisOf(assignment: Assignment): Promise<number> {
  const handle = await EngineHandle.start(assignment);
  const { millis } = await handle.perform({ do: 'start' });
  handle.stop();
  return millis;
}
