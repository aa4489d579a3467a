import { writeFile } from 'node:fs/promises';
import { WINDOW_FEATURES } from '../answers/window.ts';
import { dot, fitConditionalLogit } from '../evaluation/conditional-logit.ts';
import { developmentSets } from '../evaluation/development-sets.ts';
import { type EvidenceCase, evidenceCases, observations } from '../evaluation/evidence-cases.ts';
import { fitLogistic, predict } from '../evaluation/logistic-regression.ts';
import { auroc } from '../evaluation/measures.ts';
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
  const size = WINDOW_FEATURES.length;
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
    weights: named(WINDOW_FEATURES, fitConditionalLogit(choices, size)),
  };
}

/** Every case is predicted by a model fitted on the other half of the articles. */
function fitConfidence(cases: readonly EvidenceCase[]) {
  const models = FOLDS.map((fold) => fitLogistic(observations(cases.filter((one) => one.fold !== fold))));
  const predicted = cases.map((one) => {
    const model = models[one.fold];
    return { ...one, confidence: one.evidence && model ? predict(model, { ...one.evidence }) : 0 };
  });
  const model = fitLogistic(observations(cases));
  return {
    crossValidated: bySet(
      predicted.filter(({ kind }) => kind === 'asked'),
      (own) => {
        const answerable = own.filter((one) => one.answerable);
        const unanswerable = own.filter((one) => !one.answerable);
        const confidences = (list: typeof own) => list.map(({ confidence }) => confidence);
        return {
          questions: own.length,
          refused: share(unanswerable, ({ confidence }) => confidence < 0.5),
          kept: share(answerable, ({ confidence }) => confidence >= 0.5),
          auroc: round(auroc(confidences(answerable), confidences(unanswerable)) ?? 0),
        };
      },
    ),
    intercept: round(model.intercept),
    weights: named(Object.keys(model.weights), Object.values(model.weights)),
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
