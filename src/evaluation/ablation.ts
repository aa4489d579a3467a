import type { AnswerOptions } from '../answers/answer-options.ts';
import { RANKING_WEIGHTS, type RankingWeights, type SpanFeatureName } from '../answers/span-features.ts';
import { UNDERSTANDING_STEPS, type UnderstandingSteps } from '../query/understanding-steps.ts';
import { evaluate } from './evaluate.ts';
import { measure } from './measures.ts';
import type { QuestionSet } from './question-set.ts';
import { percent, table } from './table.ts';

interface Ablation {
  /** Names of the steps of understanding to skip. */
  readonly steps?: readonly string[];
  /** Ranking features whose weights are zero. */
  readonly features?: readonly SpanFeatureName[];
}

/** What is left out together, by row name. */
export const ABLATIONS: Readonly<Record<string, Ablation>> = {
  '(nothing)': {},
  'spelling repair': {
    steps: ['latin letters', 'keyboard layout', 'typos in news words', 'spelling repair'],
  },
  'split words': { steps: ['missing spaces', 'split words'] },
  'related words': { steps: ['related words'] },
  synonyms: { steps: ['synonyms'] },
  'background frequency': { steps: ['background frequency'], features: ['distinctNear'] },
  'whole article': { features: ['articleScore'] },
  title: { features: ['title'] },
  'kind of answer': { features: ['holdsAnswer', 'answerNear', 'focusNear'] },
  density: { features: ['density'] },
};

/** The measures without each part, everything else (and the fitted weights) unchanged. */
export function ablationTable(sets: readonly QuestionSet[]): string {
  const groups = [...new Set(sets.map(({ group }) => group))];
  const heading = ['without', ...groups.flatMap((group) => [`${group} source@1`, '1st snippet', 'AUROC'])];
  const rows = Object.entries(ABLATIONS).map(([name, ablation]) => {
    const options = optionsWithout(ablation);
    const results = sets.flatMap((set) => evaluate(set, () => '', options));
    const cells = groups.flatMap((group) => {
      const measures = measure(results.filter((result) => result.group === group));
      return [
        percent(measures.sourceAt1),
        percent(measures.answerInFirstSnippet),
        measures.auroc === null ? '–' : measures.auroc.toFixed(3),
      ];
    });
    return [name, ...cells];
  });
  return table([heading, ...rows]);
}

/** Options that skip the steps and zero the features. */
export function optionsWithout({
  steps = [],
  features = [],
}: Ablation): Required<Pick<AnswerOptions, 'steps' | 'rankingWeights'>> {
  const { text, tokens, unknownWords, variants, weights } = UNDERSTANDING_STEPS;
  const kept: UnderstandingSteps = {
    text: omit(text, steps),
    tokens: omit(tokens, steps),
    unknownWords: omit(unknownWords, steps),
    variants: omit(variants, steps),
    weights: omit(weights, steps),
  };
  const zeros = Object.fromEntries(features.map((name) => [name, 0]));
  return { steps: kept, rankingWeights: { ...RANKING_WEIGHTS, ...zeros } satisfies RankingWeights };
}

function omit<Step>(stage: Readonly<Record<string, Step>>, names: readonly string[]): Record<string, Step> {
  return Object.fromEntries(Object.entries(stage).filter(([name]) => !names.includes(name)));
}
