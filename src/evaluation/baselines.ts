import type { Language } from '../articles/article.ts';
import { languageOf } from '../articles/language-detection.ts';
import { judge } from './evaluate.ts';
import { type Judgement, MAX_RANKED } from './measures.ts';
import { type Bm25Unit, PlainBm25 } from './plain-bm25.ts';
import type { GoldenQuestion, QuestionSet } from './question-set.ts';

export interface JudgedQuestion extends Judgement {
  readonly set: string;
}

/** The questions of facts and the unanswerable ones; a listing is no matter of ranking by words. */
export function askedOfRanking({ kind }: { readonly kind: string }): boolean {
  return kind !== 'browse';
}

/** What plain BM25 makes of a collection; it answers whatever it finds, with its score as confidence. */
export function evaluateBm25(set: QuestionSet, unit: Bm25Unit): JudgedQuestion[] {
  const bm25 = new PlainBm25(set.articles, unit);
  return set.questions.filter(askedOfRanking).map((golden): JudgedQuestion => {
    const hits = bm25.search(golden.question, languageOfQuestion(golden), MAX_RANKED);
    const judgement = judge(golden, {
      articles: hits.map(({ article }) => article.id),
      snippets: hits.map(({ snippet }) => snippet),
      reply: '',
      answered: hits.length > 0,
      confidence: hits[0]?.score ?? 0,
    });
    return { set: set.name, ...judgement };
  });
}

const LANGUAGES: ReadonlySet<string> = new Set(['en', 'ru', 'kk'] satisfies Language[]);

function languageOfQuestion({ lang, question }: GoldenQuestion): Language {
  return isLanguage(lang) ? lang : languageOf(question);
}

function isLanguage(lang: string | undefined): lang is Language {
  return lang !== undefined && LANGUAGES.has(lang);
}
