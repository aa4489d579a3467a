import { writeFile } from 'node:fs/promises';
import { ANSWERED_FROM } from '../answers/answerability.ts';
import type { Script } from '../answers/answerability-features.ts';
import { type LogisticModel, predict } from '../answers/logistic-model.ts';
import { SPAN_FEATURE_NAMES } from '../answers/span-features.ts';
import { dot, fitConditionalLogit } from '../evaluation/conditional-logit.ts';
import { developmentSets } from '../evaluation/development-sets.ts';
import { type EvidenceCase, evidenceCases, observations } from '../evaluation/evidence-cases.ts';
import { fitLogistic } from '../evaluation/logistic-regression.ts';
import { auroc, refusedWhileKeeping } from '../evaluation/measures.ts';
import { type RankingChoice, rankingChoices } from '../evaluation/ranking-choices.ts';

const USAGE = 'usage: calibrate ranking | calibrate confidence (the second reads what the first wrote)';
const FILES = {
  ranking: new URL('../answers/ranking.json', import.meta.url),
  confidence: new URL('../answers/calibration.json', import.meta.url),
} as const;
const FOLDS = [0, 1] as const;

function round(value: number): number {
  return Math.round(value * 1e3) / 1e3;
}

function named(names: readonly string[], weights: readonly number[]): Record<string, number> {
  return Object.fromEntries(names.map((name, at) => [name, round(weights[at] ?? 0)]));
}

function share<T>(items: readonly T[], holds: (item: T) => boolean): number {
  return round(items.filter(holds).length / items.length);
}

function bySet<T extends { readonly set: string }, R>(items: readonly T[], of: (own: T[]) => R) {
  const sets = [...new Set(items.map(({ set }) => set))];
  return Object.fromEntries(sets.map((set) => [set, of(items.filter((item) => item.set === set))]));
}

/** Every question is ranked by weights fitted on the other half of the articles. */
function fitRanking(choices: readonly RankingChoice[]) {
  const size = SPAN_FEATURE_NAMES.length;
  const held = FOLDS.map((fold) =>
    fitConditionalLogit(
      choices.filter((choice) => choice.fold !== fold),
      size,
    ),
  );
  const chosen = (choice: RankingChoice): number => {
    const scores = choice.alternatives.map((row) => dot(row, held[choice.fold] ?? []));
    return scores.reduce((top, score, at) => (score > (scores[top] ?? 0) ? at : top), 0);
  };
  return {
    crossValidated: bySet(choices, (own) => ({
      questions: own.length,
      sourceFirst: share(own, (choice) => choice.source[chosen(choice)] === true),
      answerInFirstSnippet: share(own, (choice) => choice.right[chosen(choice)] === true),
    })),
    weights: named(SPAN_FEATURE_NAMES, fitConditionalLogit(choices, size)),
  };
}

const SCRIPTS: readonly Script[] = ['latin', 'cyrillic'];

/** A model for each script, fitted on the cases whose evidence is of it. */
function fitModels(cases: readonly EvidenceCase[]): Record<Script, LogisticModel> {
  const models = SCRIPTS.map((script) => {
    const own = cases.filter(({ evidence }) => evidence?.script === script);
    return [script, fitLogistic(observations(own))] as const;
  });
  return Object.fromEntries(models) as Record<Script, LogisticModel>;
}

/** Every case is predicted by models fitted on the other half of the articles. */
function fitConfidence(cases: readonly EvidenceCase[]) {
  const held = FOLDS.map((fold) => fitModels(cases.filter((one) => one.fold !== fold)));
  const predicted = cases.map((one) => {
    const model = one.evidence && held[one.fold]?.[one.evidence.script];
    return { ...one, confidence: one.evidence && model ? predict(model, one.evidence.features) : 0 };
  });
  const models = Object.entries(fitModels(cases)).map(([script, { intercept, weights }]) => [
    script,
    { intercept: round(intercept), weights: named(Object.keys(weights), Object.values(weights)) },
  ]);
  return {
    crossValidated: bySet(
      predicted.filter(({ kind }) => kind === 'asked'),
      (own) => {
        const confidences = (answerable: boolean) =>
          own.filter((one) => one.answerable === answerable).map(({ confidence }) => confidence);
        const [positives, negatives] = [confidences(true), confidences(false)];
        return {
          questions: own.length,
          refused: share(negatives, (confidence) => confidence < ANSWERED_FROM),
          kept: share(positives, (confidence) => confidence >= ANSWERED_FROM),
          refusedAt97: round(refusedWhileKeeping(0.97, positives, negatives) ?? 0),
          refusedAt95: round(refusedWhileKeeping(0.95, positives, negatives) ?? 0),
          auroc: round(auroc(positives, negatives) ?? 0),
        };
      },
    ),
    models: Object.fromEntries(models),
  };
}

async function main(what: string | undefined): Promise<void> {
  if (what !== 'ranking' && what !== 'confidence') throw new Error(USAGE);
  const sets = await developmentSets();
  const fitted = what === 'ranking' ? fitRanking(rankingChoices(sets)) : fitConfidence(evidenceCases(sets));
  const report = JSON.stringify({ fitted: new Date().toISOString().slice(0, 10), ...fitted }, null, 2);
  await writeFile(FILES[what], `${report}\n`);
  console.log(report);
}

main(process.argv[2]).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
