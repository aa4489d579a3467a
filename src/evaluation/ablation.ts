import { FEATURES } from '../query/ablation.ts';
import { evaluate } from './evaluate.ts';
import { measure } from './measures.ts';
import type { QuestionSet } from './question-set.ts';
import { percent, table } from './table.ts';

/** What each ingredient is worth: the measures without it, all else (and the fitted weights) as it is. */
export function ablationTable(sets: readonly QuestionSet[]): string {
  const groups = [...new Set(sets.map(({ group }) => group))];
  const heading = ['without', ...groups.flatMap((group) => [`${group} source@1`, '1st snippet', 'AUROC'])];
  const rows = [null, ...FEATURES].map((ingredient) => {
    const without = new Set(ingredient === null ? [] : [ingredient]);
    const results = sets.flatMap((set) => evaluate(set, () => '', without));
    const cells = groups.flatMap((group) => {
      const measures = measure(results.filter((result) => result.group === group));
      return [
        percent(measures.sourceAt1),
        percent(measures.answerInFirstSnippet),
        measures.auroc === null ? '–' : measures.auroc.toFixed(3),
      ];
    });
    return [ingredient ?? '(nothing)', ...cells];
  });
  return table([heading, ...rows]);
}
