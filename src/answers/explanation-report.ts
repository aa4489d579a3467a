import { regionName } from '../articles/regions/regions.ts';
import type { BotLocale } from '../languages/bot-locale.ts';
import { dayName } from '../languages/day-name.ts';
import type { OpenRange } from '../query/dates/days.ts';
import type { ExplainedPassage, ExplainedTerm, Explanation } from './explanation.ts';
import { type ExplanationWords, explanationWords } from './explanation-words/words.ts';
import type { Contribution } from './logistic-model.ts';

/** A part of an explanation as people read it: rows, and what is told of single things below them. */
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

/** The explanation in the reader's language, by default in English. */
export function explanationReport(
  explanation: Explanation,
  within: WithinArticle | null = null,
  locale: BotLocale = 'en',
): ReportSection[] {
  const { passages, terms } = explanation;
  const words = explanationWords(locale);
  const decision = within === null ? explanation.decision : decidedWithin(explanation.decision, within);
  return [
    understoodSection(explanation, within, { words, locale }),
    ...(terms.length === 0 ? [] : [termsSection(terms, words)]),
    ...(passages.length === 0 ? [] : [passagesSection(passages, words)]),
    decisionSection(decision, words),
  ];
}

function decidedWithin(decision: Explanation['decision'], { threshold }: WithinArticle) {
  return { ...decision, outcome: 'answered', threshold } as const;
}

function understoodSection(
  { understood }: Explanation,
  within: WithinArticle | null,
  { words, locale }: { readonly words: ExplanationWords; readonly locale: BotLocale },
): ReportSection {
  const { language, expects, regions, period, isListing, isTopicDescription } = understood;
  const said = words.understood;
  const wanted = isListing
    ? words.listOfNews
    : isTopicDescription
      ? words.aboutTopic
      : words.expected[expects];
  const names = regions.map((code) => regionName(code, locale)).join(', ');
  return {
    title: said.title,
    rows: [
      { name: said.language, text: words.languages[language] },
      { name: said.wanted, text: wanted },
      ...(within === null ? [] : [{ name: said.lookedIn, text: said.articleRepliedTo(within.title) }]),
      ...(names === '' ? [] : [{ name: said.regions, text: names }]),
      ...(period === null ? [] : [{ name: said.days, text: daysOf(period, said.period, locale) }]),
    ],
  };
}

function daysOf(
  { from, to }: OpenRange,
  period: ExplanationWords['understood']['period'],
  locale: BotLocale,
): string {
  return from === to
    ? dayName(to, locale)
    : period(from === null ? '…' : dayName(from, locale), dayName(to, locale));
}

function termsSection(terms: readonly ExplainedTerm[], { searched }: ExplanationWords): ReportSection {
  return {
    title: searched.title,
    note: searched.note,
    rows: terms.map((term) => ({
      name: readAs(term),
      text: foundAs(term) ?? searched.inNoArticle,
      amount: term.weight,
    })),
  };
}

function readAs({ surface, correctedTo, searchedFor }: ExplainedTerm): string {
  const read = correctedTo ?? searchedFor;
  return read === null || read === surface ? surface : `${surface} → ${read}`;
}

/** Null where no article has it. */
function foundAs({ variants }: ExplainedTerm): string | null {
  const known = variants.filter(({ articles }) => articles > 0);
  if (known.length === 0) return null;
  const forms = known.slice(0, MAX_VARIANTS).map(({ word, articles }) => `${word} (${articles})`);
  return [...forms, ...(known.length > MAX_VARIANTS ? ['…'] : [])].join(', ');
}

function passagesSection(
  found: readonly ExplainedPassage[],
  { passages, ranking }: ExplanationWords,
): ReportSection {
  return {
    title: passages.title,
    note: passages.note,
    rows: found.map(({ rank, text, score }) => ({ name: `${rank}. ${opening(text)}`, amount: score })),
    sections: found.map(({ rank, title, url, text, features, topic }) => ({
      title: `${rank}. ${title}`,
      note: text,
      url,
      rows: [...rowsOf(features, ranking), ...shown(passages.topicNearness, topic)],
    })),
  };
}

function decisionSection(
  { outcome, confidence, threshold, weighed }: Explanation['decision'],
  { decision: said, gate }: ExplanationWords,
): ReportSection {
  const { title } = said;
  const rows = [{ name: said.outcome, text: said.outcomes[outcome] }];
  if (weighed === null) return { title, rows };
  if (weighed.factor < 1) rows.push({ name: said.whyNot, text: said.lacks(percent(weighed.factor)) });
  return {
    title,
    note: said.confidence(percent(confidence), percent(threshold)),
    rows,
    sections: [
      {
        title: said.reasons,
        note: said.reasonsNote,
        rows: [...shown(said.before, weighed.intercept), ...rowsOf(weighed.evidence, gate)],
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
  labels: Readonly<Record<Name, string>>,
): ReportRow[] {
  return [...contributions]
    .sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution))
    .flatMap(({ name, contribution }) => shown(labels[name], contribution));
}

function shown(name: string, amount: number): ReportRow[] {
  return Math.abs(amount) < MIN_SHOWN ? [] : [{ name, amount }];
}

function percent(share: number): string {
  return `${Math.round(100 * share)}%`;
}
