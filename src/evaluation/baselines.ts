import { isArticleLanguage, languageOf } from '../articles/language-detection.ts';
import type { LanguageCode } from '../languages/languages.ts';
import { judge } from './evaluate.ts';
import { type Judgement, MAX_RANKED } from './measures.ts';
import { type Bm25Unit, PlainBm25 } from './plain-bm25.ts';
import type { GoldenQuestion, QuestionSet } from './question-set.ts';

export interface JudgedQuestion extends Judgement {
  readonly set: string;
}

/** Whether ranking is measured by the question: facts and unanswerable ones are, lists are not ranked by words. */
export function askedOfRanking({ kind }: { readonly kind: string }): boolean {
  return kind !== 'browse';
}

/** Judges plain BM25 on a collection; it answers whatever it finds, with its score as confidence. */
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

function languageOfQuestion({ lang, question }: GoldenQuestion): LanguageCode {
  return isArticleLanguage(lang) ? lang : languageOf(question);
}
