import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { loadConfig } from '../app/environment.ts';
import { renderPlainReply } from '../bot/views/plain-reply.ts';
import { ablationTable } from '../evaluation/ablation.ts';
import { compareRuns, describeDifferences } from '../evaluation/compare.ts';
import { developmentSets } from '../evaluation/development-sets.ts';
import { evaluate } from '../evaluation/evaluate.ts';
import { measureGroups, measuresTable } from '../evaluation/measures-table.ts';
import { misses } from '../evaluation/misses.ts';
import { reliability, reliabilitySvg, reliabilityTable } from '../evaluation/reliability.ts';
import { parseRun, runOf } from '../evaluation/run.ts';
import { StoreError } from '../store/store-error.ts';
import { feedbackOf, NoDatabaseError } from './feedback.ts';

const USAGE = `usage: npm run eval [-- options]
  --json           figures and every question's outcome as JSON, to be kept for --compare
  --misses         what came instead of what was wanted, question by question
  --compare FILE   what became better and worse against a run kept by --json
  --ablate         the measures without each ingredient
  --feedback       what people voted in the bot's database, and what comes now; as JSON with --json
  --svg FILE       writes the reliability diagram`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      misses: { type: 'boolean', default: false },
      ablate: { type: 'boolean', default: false },
      feedback: { type: 'boolean', default: false },
      compare: { type: 'string' },
      svg: { type: 'string' },
    },
  });
  if (values.feedback) {
    console.log(await feedbackOf(loadConfig().databaseUrl, { json: values.json }));
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
  // A list is not gated by confidence.
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
  if (values.misses) console.log(`${misses(results)}\n`);
  console.log(`${measuresTable(groups)}\n\n${reliabilityTable(reliable)}`);
  if (before !== null) console.log(`\n${describeDifferences(compareRuns(before, runOf(results)))}`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  // It was called rightly.
  if (!(error instanceof NoDatabaseError || error instanceof StoreError)) console.error(USAGE);
  process.exitCode = 2;
});
