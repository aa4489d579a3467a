import type { AnswerType } from '../../languages/answer-type.ts';
import type { BotLocale } from '../../languages/bot-locale.ts';
import type { LanguageCode } from '../../languages/languages.ts';
import type { Outcome } from '../answer.ts';
import type { GateFeatureName } from '../answerability-features.ts';
import type { SpanFeatureName } from '../span-features.ts';
import { EN } from './en.ts';
import { KK } from './kk.ts';
import { RU } from './ru.ts';

/** The texts of an explanation, in words that a reader knows. */
export interface ExplanationWords {
  readonly understood: {
    readonly title: string;
    readonly language: string;
    readonly wanted: string;
    readonly lookedIn: string;
    readonly articleRepliedTo: (title: string) => string;
    readonly regions: string;
    readonly days: string;
    /** Days as `YYYY-MM-DD`. */
    readonly period: (from: string, to: string) => string;
  };
  readonly languages: Readonly<Record<LanguageCode, string>>;
  readonly expected: Readonly<Record<AnswerType, string>>;
  readonly listOfNews: string;
  readonly aboutTopic: string;
  readonly searched: { readonly title: string; readonly note: string; readonly inNoArticle: string };
  readonly passages: { readonly title: string; readonly note: string; readonly topicNearness: string };
  readonly decision: {
    readonly title: string;
    readonly outcome: string;
    readonly outcomes: Readonly<Record<Outcome, string>>;
    readonly whyNot: string;
    /** `left` is a percentage such as `30%`. */
    readonly lacks: (left: string) => string;
    readonly confidence: (confidence: string, threshold: string) => string;
    readonly reasons: string;
    readonly reasonsNote: string;
    readonly before: string;
  };
  /** What each feature of the gate says. */
  readonly gate: Readonly<Record<GateFeatureName, string>>;
  /** What each feature of the ranking says. */
  readonly ranking: Readonly<Record<SpanFeatureName, string>>;
}

const WORDS = { en: EN, ru: RU, kk: KK } as const satisfies Readonly<Record<BotLocale, ExplanationWords>>;

export const explanationWords = (locale: BotLocale): ExplanationWords => WORDS[locale];
