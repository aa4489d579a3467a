import type { Evidence } from '../answers/answerability-features.ts';
import { absentAnswers } from './absent-answers.ts';
import { type EvaluatedQuestion, evaluate } from './evaluate.ts';
import type { Observation } from './logistic-regression.ts';
import type { QuestionSet } from './question-set.ts';

/** What was found for a question, and whether the news answers it. */
export interface EvidenceCase {
  /** The group of its question set, and the set's own name. */
  readonly set: string;
  readonly name: string;
  /** Which half of the articles it belongs to: 0 or 1. */
  readonly fold: number;
  readonly kind: 'asked' | 'absent';
  /** Null where nothing was found: refused without a look at the evidence. */
  readonly evidence: Evidence | null;
  readonly answerable: boolean;
}

/** Questions that the news answers are six times as common as those that it does not. */
const ANSWERABLE_WEIGHT = 6;
/** The real seed is the kind of corpus that matters most, and small. */
const SEED_WEIGHT = 1.5;
/** Questions whose article was left out weigh half: some article may answer them in other words. */
const ABSENT_WEIGHT = 0.5;

/** All questions of the sets but listings, and the same with their answers taken away. */
export function evidenceCases(sets: readonly QuestionSet[]): EvidenceCase[] {
  const asked = sets.flatMap((set) =>
    evaluate(set, () => '')
      .filter(({ golden }) => golden.kind !== 'browse')
      .map((result, at): EvidenceCase => caseOf(set, result, at)),
  );
  return [...asked, ...sets.flatMap(absentAnswers)];
}

function caseOf(
  set: QuestionSet,
  { golden, answer, answerable }: EvaluatedQuestion,
  at: number,
): EvidenceCase {
  const source = golden.articles[0];
  return {
    set: set.group,
    name: set.name,
    fold: set.fold ?? (source === undefined ? at % 2 : Number(source) % 2),
    kind: 'asked',
    evidence: answer.evidence,
    answerable,
  };
}

/** The cases as observations: each group weighs the same but the real seed, and each set within its group. */
export function observations(cases: readonly EvidenceCase[]): Observation[] {
  const side = ({ set, answerable, kind }: EvidenceCase) => `${set} ${answerable} ${kind}`;
  const sizes = new Map<string, number>();
  const names = new Map<string, Set<string>>();
  for (const one of cases) {
    const key = `${side(one)} ${one.name}`;
    sizes.set(key, (sizes.get(key) ?? 0) + 1);
    names.set(side(one), (names.get(side(one)) ?? new Set()).add(one.name));
  }
  const sizeOf = (one: EvidenceCase) =>
    (sizes.get(`${side(one)} ${one.name}`) ?? 1) * (names.get(side(one))?.size ?? 1);
  return cases.flatMap((one) => {
    if (one.evidence === null) return [];
    const share =
      (one.set === 'gov.kz' ? SEED_WEIGHT : 1) *
      (one.answerable ? ANSWERABLE_WEIGHT : one.kind === 'absent' ? ABSENT_WEIGHT : 1);
    return [
      {
        features: one.evidence.features,
        positive: one.answerable,
        weight: share / sizeOf(one),
      },
    ];
  });
}
