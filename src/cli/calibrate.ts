import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { SPAN_FEATURE_NAMES } from '../answers/span-features.ts';
import { evaluateBm25 } from '../evaluation/baselines.ts';
import {
  leaveOneOutTable,
  SUMMARY_HEADING,
  summary,
  tradeOffTable,
} from '../evaluation/calibration-report.ts';
import { developmentSets } from '../evaluation/development-sets.ts';
import { extractQuestions } from '../evaluation/extracted-questions.ts';
import type { FitOptions, Fitted } from '../evaluation/fit.ts';
import { calibrate, type Rankings, rankLeavingOut } from '../evaluation/leave-one-out.ts';
import { table } from '../evaluation/table.ts';

const USAGE = `usage: npm run calibrate [-- options]
  Fits ranking and gate; measures each collection by a fit on the others, and by the fit on everything.
  --write    keeps the fit on everything as the product's weights
  --search   the means over left-out collections for other penalties and weights of the fit
  --curve    what each threshold keeps and refuses, collection by collection`;

const FILES = {
  ranking: new URL('../answers/ranking.json', import.meta.url),
  gate: new URL('../answers/calibration.json', import.meta.url),
} as const;

const CHOSEN: FitOptions = {
  rankingPenalty: 0.0005,
  gatePenalty: 0.005,
  answerablePerUnanswerable: 4,
  withheldWeight: 0.25,
  redactedWeight: 0.5,
  wrongSnippetWeight: 0,
};

/** For each option, the values that `--search` tries while the others stay as chosen. */
const TRIED: { readonly [Option in keyof FitOptions]: readonly number[] } = {
  rankingPenalty: [0.0001, 0.002, 0.01],
  gatePenalty: [0.001, 0.003, 0.03, 0.1],
  answerablePerUnanswerable: [1, 2, 3, 6],
  withheldWeight: [0, 0.5, 1],
  redactedWeight: [0, 0.25, 1, 2],
  wrongSnippetWeight: [0.3, 1],
};

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      write: { type: 'boolean', default: false },
      search: { type: 'boolean', default: false },
      curve: { type: 'boolean', default: false },
    },
  });
  const sets = await developmentSets();
  const questions = sets.flatMap(extractQuestions);
  const rankings = rankLeavingOut(questions, CHOSEN.rankingPenalty);
  const calibration = calibrate(rankings, CHOSEN);
  const bm25 = (['passage', 'article'] as const).map((unit) =>
    sets.flatMap((set) => evaluateBm25(set, unit)),
  );
  console.log(leaveOneOutTable(calibration, bm25));
  if (values.curve) console.log(`\n${tradeOffTable(calibration.leftOut)}`);
  if (values.search) {
    const rank = (penalty: number) => rankLeavingOut(questions, penalty);
    console.log(`\n${searchTable(rankings, rank)}`);
  }
  const report = describe(calibration.fitted);
  console.log(`\n${JSON.stringify(report, null, 2)}`);
  if (!values.write) return;
  const fitted = new Date().toISOString().slice(0, 10);
  const save = (file: URL, content: object) =>
    writeFile(file, `${JSON.stringify({ fitted, ...content }, null, 2)}\n`);
  await save(FILES.ranking, { weights: report.ranking });
  await save(FILES.gate, { model: report.gate });
}

function searchTable(chosen: Rankings, rank: (penalty: number) => Rankings): string {
  const rows = [['as chosen', '', ...summary(calibrate(chosen, CHOSEN))]];
  for (const option of Object.keys(TRIED) as (keyof FitOptions)[]) {
    for (const value of TRIED[option]) {
      const rankings = option === 'rankingPenalty' ? rank(value) : chosen;
      const tried = calibrate(rankings, { ...CHOSEN, [option]: value });
      rows.push([option, String(value), ...summary(tried)]);
    }
  }
  return table([['means, left out', '', ...SUMMARY_HEADING], ...rows]);
}

function describe({ ranking, gate: { intercept, weights } }: Fitted) {
  return {
    ranking: named(SPAN_FEATURE_NAMES, ranking),
    gate: { intercept: round(intercept), weights: named(Object.keys(weights), Object.values(weights)) },
  };
}

function named(names: readonly string[], weights: readonly number[]): Record<string, number> {
  return Object.fromEntries(names.map((name, at) => [name, round(weights[at] ?? 0)]));
}

function round(value: number): number {
  return Math.round(value * 1e3) / 1e3;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  console.error(USAGE);
  process.exitCode = 2;
});
