import { join } from 'node:path';
import type { EvaluatedQuestion } from './evaluate.ts';
import { measure } from './measures.ts';
import { type QuestionSet, readQuestions, readSeedFile } from './question-set.ts';
import { percent, table } from './table.ts';

const FOLDER = join('tests', 'golden', 'editions');

/**
 * Ten articles in three editions each, and questions in each language. It is measured only: it is not among the
 * development sets, so nothing is fitted on it.
 */
export async function editionsSet(): Promise<QuestionSet> {
  const { articles } = await readSeedFile(join(FOLDER, 'news.txt'));
  const questions = await readQuestions(join(FOLDER, 'questions.jsonl'));
  return { name: 'editions', group: 'gov.kz', fold: null, articles, questions };
}

/** Whether the first passage is of a right article, in the edition of the question's language. */
export function isInOwnLanguage({ golden, answer, sourceFirst }: EvaluatedQuestion): boolean {
  return sourceFirst && answer.passages[0]?.article.language === golden.lang;
}

/** One row per language of the questions. */
export function editionsTable(results: readonly EvaluatedQuestion[]): string {
  const languages = [...new Set(results.flatMap(({ golden }) => golden.lang ?? []))];
  const heading = ['editions', 'facts', 'absent', 'source@1', 'in 1st snippet'];
  const rows = languages.map((language) => {
    const own = results.filter(({ golden }) => golden.lang === language);
    const facts = own.filter(({ answerable }) => answerable);
    const { sourceAt1, answerInFirstSnippet, kept, refused } = measure(own);
    const inOwn = facts.length === 0 ? null : facts.filter(isInOwnLanguage).length / facts.length;
    return [
      language,
      String(facts.length),
      String(own.length - facts.length),
      ...[sourceAt1, answerInFirstSnippet, inOwn, kept, refused].map(percent),
    ];
  });
  return table([[...heading, 'in own language', 'kept', 'refused'], ...rows]);
}

/** The questions whose first snippet lacks the answer in their language, or that were wrongly kept or refused. */
export function editionsMisses(results: readonly EvaluatedQuestion[]): string {
  return results
    .flatMap((result) => {
      const { golden, answer, answerable, answered } = result;
      const [first] = answer.passages;
      const faults = answerable
        ? [
            ...(result.sourceFirst ? [] : ['other article']),
            ...(result.sourceFirst && !isInOwnLanguage(result) ? ['other language'] : []),
            ...(isInOwnLanguage(result) && !result.answerInFirstSnippet ? ['other sentence'] : []),
            ...(answered ? [] : ['refused']),
          ]
        : answered
          ? ['answered']
          : [];
      if (faults.length === 0) return [];
      const shown =
        first === undefined ? 'nothing' : `${first.article.id} ${first.article.language}: ${first.snippet}`;
      return [`${golden.lang} ${faults.join(', ')}: ${golden.question}\n   ${shown}`];
    })
    .join('\n');
}
