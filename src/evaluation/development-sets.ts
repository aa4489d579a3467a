import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { halves, type QuestionSet, readQuestions, readSeedFile } from './question-set.ts';

/** Where data from outside lies beside a checkout; it is not part of the repository. */
const EXTERNAL = join('..', 'shared', 'external');

/** Questions over the real seed, by the name of their set; `ru` and `kk` ask the same in Russian and Kazakh. */
const GOLDEN = [
  { name: 'gov.kz', file: 'seed-questions.jsonl' },
  { name: 'gov.kz ru', file: 'seed-questions.ru.jsonl' },
  { name: 'gov.kz kk', file: 'seed-questions.kk.jsonl' },
  { name: 'gov.kz more', file: 'seed-more-questions.jsonl' },
  { name: 'gov.kz more ru', file: 'seed-more-questions.ru.jsonl' },
  { name: 'gov.kz more kk', file: 'seed-more-questions.kk.jsonl' },
  { name: 'gov.kz hard', file: 'seed-hard-unanswerable.jsonl' },
  { name: 'gov.kz hard ru', file: 'seed-hard-unanswerable.ru.jsonl' },
  { name: 'gov.kz hard kk', file: 'seed-hard-unanswerable.kk.jsonl' },
] as const;

/** The golden questions over the real seed and, where their folder exists, the sets from outside. */
export async function developmentSets(): Promise<QuestionSet[]> {
  const { articles } = await readSeedFile(join('seeds', 'gov-kz-2025-02-01.txt'));
  const sets: QuestionSet[] = [];
  for (const { name, file } of GOLDEN) {
    const questions = await readQuestions(join('tests', 'golden', file));
    sets.push({ name, group: 'gov.kz', fold: null, articles, questions });
  }
  for (const name of ['xquad-en', 'xquad-ru']) {
    const seed = join(EXTERNAL, `${name}-seed.txt`);
    if (!existsSync(seed)) continue;
    const parsed = await readSeedFile(seed);
    sets.push(
      ...halves(name, parsed.articles, await readQuestions(join(EXTERNAL, `${name}-questions.jsonl`))),
    );
  }
  return sets;
}
