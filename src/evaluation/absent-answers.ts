import { answerQuestion } from '../answers/answer-question.ts';
import { buildIndex } from '../index/news-index.ts';
import { containsAny } from './evaluate.ts';
import type { EvidenceCase } from './evidence-cases.ts';
import type { GoldenQuestion, QuestionSet } from './question-set.ts';

/**
 * Asks each question with the articles that answer it left out of the index: what comes then is on its topic and
 * yet no answer, the hardest kind to refuse. Where another article says the same, the question is passed over.
 */
export function absentAnswers(set: QuestionSet): EvidenceCase[] {
  const bySource = new Map<string, GoldenQuestion[]>();
  for (const golden of set.questions) {
    if (golden.answers.length === 0) continue;
    const key = golden.articles.join(' ');
    bySource.set(key, [...(bySource.get(key) ?? []), golden]);
  }
  return [...bySource].flatMap(([key, questions]) => {
    const left = new Set(key.split(' '));
    const index = buildIndex(set.articles.filter(({ id }) => !left.has(id)));
    return questions.flatMap((golden): EvidenceCase[] => {
      const { evidence, passages } = answerQuestion(index, golden.question);
      const body = passages[0]?.article.body ?? '';
      if (evidence === null || containsAny([body], golden.answers)) return [];
      const fold = set.fold ?? Number(golden.articles[0]) % 2;
      return [{ set: set.group, name: set.name, fold, kind: 'absent', evidence, answerable: false }];
    });
  });
}
