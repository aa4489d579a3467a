import { writeFile } from 'node:fs/promises';
import { developmentSets } from '../evaluation/development-sets.ts';
import { type EvaluatedQuestion, evaluate } from '../evaluation/evaluate.ts';
import {
  fitLogistic,
  type LogisticModel,
  type Observation,
  predict,
} from '../evaluation/logistic-regression.ts';
import { auroc } from '../evaluation/measures.ts';

const CALIBRATION = new URL('../answers/calibration.json', import.meta.url);

/** Refusing a right answer is worse than offering a wrong one: this many times. */
const ANSWERABLE_WEIGHT = 1.4;
const FOLDS = 5;

/** Every set counts the same, however many questions it has. */
function observe(results: readonly EvaluatedQuestion[]): Observation[] {
  const sizes = new Map<string, number>();
  for (const { set } of results) sizes.set(set, (sizes.get(set) ?? 0) + 1);
  return results.flatMap(({ set, answerable, answer }) =>
    answer.evidence === null
      ? []
      : [
          {
            features: { ...answer.evidence },
            positive: answerable,
            weight: (answerable ? ANSWERABLE_WEIGHT : 1) / (sizes.get(set) ?? 1),
          },
        ],
  );
}

interface Quality {
  readonly refused: number;
  readonly kept: number;
  readonly auroc: number;
}

/** Every observation is predicted by a model that did not see it. */
function crossValidate(observations: readonly Observation[]): Quality {
  const predictions = observations.map(() => 0);
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = fitLogistic(observations.filter((_, at) => at % FOLDS !== fold));
    observations.forEach(({ features }, at) => {
      if (at % FOLDS === fold) predictions[at] = predict(model, features);
    });
  }
  const of = (positive: boolean) => predictions.filter((_, at) => observations[at]?.positive === positive);
  const answerable = of(true);
  const unanswerable = of(false);
  return {
    refused: round(unanswerable.filter((prediction) => prediction < 0.5).length / unanswerable.length),
    kept: round(answerable.filter((prediction) => prediction >= 0.5).length / answerable.length),
    auroc: round(auroc(answerable, unanswerable) ?? 0),
  };
}

function round(value: number): number {
  return Math.round(value * 1e3) / 1e3;
}

function rounded(model: LogisticModel): LogisticModel {
  const weights = Object.entries(model.weights).map(([name, weight]) => [name, round(weight)] as const);
  return { intercept: round(model.intercept), weights: Object.fromEntries(weights) };
}

const results = (await developmentSets()).flatMap((set) => evaluate(set, () => ''));
const observations = observe(results);
const calibration = {
  fitted: new Date().toISOString().slice(0, 10),
  sets: Object.fromEntries(
    [...new Set(results.map(({ set }) => set))].map((set) => [
      set,
      results.filter((result) => result.set === set).length,
    ]),
  ),
  crossValidated: crossValidate(observations),
  ...rounded(fitLogistic(observations)),
};
await writeFile(CALIBRATION, `${JSON.stringify(calibration, null, 2)}\n`);
console.log(JSON.stringify(calibration, null, 2));
