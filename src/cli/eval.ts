import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { loadConfig } from '../app/environment.ts';
import { renderPlainReply } from '../bot/views/plain-reply.ts';
import { ablationTable } from '../evaluation/ablation.ts';
import { askedOfRanking, evaluateBm25 } from '../evaluation/baselines.ts';
import { collectionsTable, losses } from '../evaluation/collections-table.ts';
import { compareRuns, describeDifferences } from '../evaluation/compare.ts';
import { playTalks, readTalks, talkMisses, talksTable } from '../evaluation/conversations.ts';
import { developmentSets, SEED } from '../evaluation/development-sets.ts';
import { editionsMisses, editionsSet, editionsTable } from '../evaluation/editions-report.ts';
import { evaluate } from '../evaluation/evaluate.ts';
import { measureGroups, measuresTable } from '../evaluation/measures-table.ts';
import { misses } from '../evaluation/misses.ts';
import { reliability, reliabilitySvg, reliabilityTable } from '../evaluation/reliability.ts';
import { parseRun, runOf } from '../evaluation/run.ts';
import { StoreError } from '../store/store-error.ts';
import { feedbackOf, NoDatabaseError } from './feedback.ts';

/** Per collection. */
const MISSES_SHOWN = 10;
const BASELINES = [
  { name: 'BM25 passages', unit: 'passage' },
  { name: 'BM25 articles', unit: 'article' },
] as const;

const USAGE = `usage: npm run eval [-- options]
  --json           figures and every question's outcome as JSON, to be kept for --compare
  --kinds          the figures by kind of question too
  --misses         what came instead of what was wanted: a sample of each collection
  --all            with --misses: all of them
  --compare FILE   what became better and worse against a run kept by --json
  --editions       questions in three languages about articles with three editions; with --misses, what went wrong
  --conversations FILE
                   talks of two turns over the real seed; with --misses, what went wrong
  --ablate         the measures without each ingredient
  --feedback       what people voted in the bot's database, and what comes now; as JSON with --json
  --svg FILE       writes the reliability diagram`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      kinds: { type: 'boolean', default: false },
      misses: { type: 'boolean', default: false },
      all: { type: 'boolean', default: false },
      ablate: { type: 'boolean', default: false },
      editions: { type: 'boolean', default: false },
      feedback: { type: 'boolean', default: false },
      compare: { type: 'string' },
      conversations: { type: 'string' },
      svg: { type: 'string' },
    },
  });
  if (values.feedback) {
    console.log(await feedbackOf(loadConfig().databaseUrl, { json: values.json }));
    return;
  }
  if (values.editions) {
    const results = evaluate(await editionsSet(), renderPlainReply);
    console.log(editionsTable(results));
    if (values.misses) console.log(`\n${editionsMisses(results)}`);
    return;
  }
  if (values.conversations !== undefined) {
    const played = await playTalks(await readTalks(values.conversations), SEED);
    console.log(talksTable(played));
    if (values.misses) console.log(`\n${talkMisses(played)}`);
    return;
  }
  const before = values.compare === undefined ? null : parseRun(await readFile(values.compare, 'utf8'));
  const sets = await developmentSets();
  if (values.ablate) {
    console.log(ablationTable(sets));
    return;
  }
  const results = sets.flatMap((set) => evaluate(set, renderPlainReply));
  const groups = measureGroups(results);
  // Lists have no confidence gate.
  const reliable = reliability(
    results
      .filter(({ golden }) => golden.kind !== 'browse')
      .map(({ answer, answerable }) => ({ confidence: answer.confidence, answerable })),
  );
  if (values.svg !== undefined) await writeFile(values.svg, reliabilitySvg(reliable));
  if (values.json) {
    console.log(
      JSON.stringify({ measures: Object.fromEntries(groups), reliability: reliable, ...runOf(results) }),
    );
    return;
  }
  if (values.misses) {
    console.log(`${misses(results, values.all ? Number.POSITIVE_INFINITY : MISSES_SHOWN)}\n`);
  }
  const contenders = [
    { name: 'habarshy', judged: results.filter(({ golden }) => askedOfRanking(golden)), isGated: true },
    ...BASELINES.map(({ name, unit }) => ({
      name,
      judged: sets.flatMap((set) => evaluateBm25(set, unit)),
      isGated: false,
    })),
  ];
  console.log(collectionsTable(contenders));
  console.log(`\nbelow BM25:\n${losses(contenders).join('\n') || 'nowhere'}`);
  if (values.kinds) console.log(`\n${measuresTable(groups)}`);
  console.log(`\n${reliabilityTable(reliable)}`);
  if (before !== null) console.log(`\n${describeDifferences(compareRuns(before, runOf(results)))}`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  // These are not errors of usage.
  if (!(error instanceof NoDatabaseError || error instanceof StoreError)) console.error(USAGE);
  process.exitCode = 2;
});
