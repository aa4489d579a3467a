import { regionName } from '../articles/regions/regions.ts';
import type { AnswerType } from '../languages/answer-type.ts';
import { LANGUAGES } from '../languages/languages.ts';
import type { Outcome } from './answer.ts';
import { GATE_FEATURES } from './answerability-features.ts';
import type { ExplainedPassage, ExplainedTerm, Explanation } from './explanation.ts';
import type { Contribution } from './logistic-model.ts';
import { SPAN_FEATURES } from './span-features.ts';

/** A part of an explanation as people read it, in English: rows, and what is told of single things below them. */
export interface ReportSection {
  readonly title: string;
  readonly note?: string;
  readonly url?: string;
  readonly rows: readonly ReportRow[];
  readonly sections?: readonly ReportSection[];
}

export interface ReportRow {
  readonly name: string;
  readonly text?: string;
  /** To be seen beside the section's others; below zero it speaks against. */
  readonly amount?: number;
}

const EXPECTED: Readonly<Record<AnswerType, string>> = {
  person: 'a person',
  name: 'a name',
  place: 'a place',
  city: 'a town',
  year: 'a year',
  number: 'a number',
  age: 'an age',
  money: 'a sum of money',
  percentage: 'a percentage',
  duration: 'a length of time',
  date: 'a date',
  reason: 'a reason',
  definition: 'what something is',
  any: 'anything about it',
};

const OUTCOMES: Readonly<Record<Outcome, string>> = {
  answered: 'shown as the answer',
  related: 'no answer: the nearest articles are offered',
  nothing: 'no article says anything near it',
};

/** Contributions that are not to be seen in two decimals say nothing to people. */
const MIN_SHOWN = 0.005;
const MAX_VARIANTS = 4;
const MAX_OPENING = 60;

/** Of a follow-up, which was answered from the article of the answer that it replies to. */
export interface WithinArticle {
  readonly title: string;
  /** The confidence that is enough there, 0 to 1. */
  readonly threshold: number;
}

export function explanationReport(
  explanation: Explanation,
  within: WithinArticle | null = null,
): ReportSection[] {
  const { passages, decision } = explanation;
  return [
    understoodSection(explanation, within),
    ...(explanation.terms.length === 0 ? [] : [termsSection(explanation.terms)]),
    ...(passages.length === 0 ? [] : [passagesSection(passages)]),
    within === null ? decisionSection(decision) : decisionSection(decidedWithin(decision, within)),
  ];
}

function decidedWithin(decision: Explanation['decision'], { threshold }: WithinArticle) {
  return { ...decision, outcome: 'answered', threshold } as const;
}

function understoodSection({ understood }: Explanation, within: WithinArticle | null): ReportSection {
  const { language, expects, regions, period, isListing, isTopicDescription } = understood;
  const wanted = isListing
    ? 'a list of news'
    : isTopicDescription
      ? 'what is about this topic'
      : EXPECTED[expects];
  const names = regions.map((code) => regionName(code, 'en')).join(', ');
  return {
    title: 'How the question was understood',
    rows: [
      { name: 'Language', text: LANGUAGES[language].name },
      { name: 'Wanted', text: wanted },
      ...(within === null ? [] : [{ name: 'Looked in', text: `the article replied to: ${within.title}` }]),
      ...(names === '' ? [] : [{ name: 'Regions', text: names }]),
      ...(period === null ? [] : [{ name: 'Days', text: `${period.from} to ${period.to}` }]),
    ],
  };
}

function termsSection(terms: readonly ExplainedTerm[]): ReportSection {
  return {
    title: 'What was searched for',
    note: 'The rarer a word is in the news, the more it weighs. In brackets: how many articles it occurs in.',
    rows: terms.map((term) => ({ name: readAs(term), text: foundAs(term), amount: term.weight })),
  };
}

function readAs({ surface, correctedTo, searchedFor }: ExplainedTerm): string {
  const read = correctedTo ?? searchedFor;
  return read === null || read === surface ? surface : `${surface} → ${read}`;
}

function foundAs({ variants }: ExplainedTerm): string {
  const known = variants.filter(({ articles }) => articles > 0);
  if (known.length === 0) return 'in no article';
  const forms = known.slice(0, MAX_VARIANTS).map(({ term, articles }) => `${term} (${articles})`);
  return [...forms, ...(known.length > MAX_VARIANTS ? ['…'] : [])].join(', ');
}

function passagesSection(passages: readonly ExplainedPassage[]): ReportSection {
  return {
    title: 'The best passages',
    note: 'What each scored, and for what.',
    rows: passages.map(({ rank, text, score }) => ({ name: `${rank}. ${opening(text)}`, amount: score })),
    sections: passages.map(({ rank, title, url, text, features, topic }) => ({
      title: `${rank}. ${title}`,
      note: text,
      url,
      rows: [...rowsOf(features, SPAN_FEATURES), ...shown('Nearness to the topic', topic)],
    })),
  };
}

function decisionSection({
  outcome,
  confidence,
  threshold,
  weighed,
}: Explanation['decision']): ReportSection {
  const title = 'The decision';
  const rows = [{ name: 'Outcome', text: OUTCOMES[outcome] }];
  if (weighed === null) return { title, rows };
  if (weighed.factor < 1) {
    const text = `the article lacks what the question names or asks for, which leaves ${percent(weighed.factor)} of the confidence`;
    rows.push({ name: 'Why not', text });
  }
  return {
    title,
    note: `The confidence is ${percent(confidence)}; from ${percent(threshold)} on, a passage is shown as the answer.`,
    rows,
    sections: [
      {
        title: 'What spoke for and against it',
        note: 'What adds to the confidence, and what takes from it.',
        rows: [
          ...shown('Before anything is known', weighed.intercept),
          ...rowsOf(weighed.evidence, GATE_FEATURES),
        ],
      },
    ],
  };
}

function opening(text: string): string {
  return text.length <= MAX_OPENING ? text : `${text.slice(0, text.lastIndexOf(' ', MAX_OPENING))} …`;
}

/** The weightiest first. */
function rowsOf<Name extends string>(
  contributions: readonly Contribution<Name>[],
  features: Readonly<Record<Name, { readonly label: string }>>,
): ReportRow[] {
  return [...contributions]
    .sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution))
    .flatMap(({ name, contribution }) => shown(features[name].label, contribution));
}

function shown(name: string, amount: number): ReportRow[] {
  return Math.abs(amount) < MIN_SHOWN ? [] : [{ name, amount }];
}

function percent(share: number): string {
  return `${Math.round(100 * share)}%`;
}
