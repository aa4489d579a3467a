import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { halves, type QuestionSet, readQuestions, readSeedFile } from './question-set.ts';

/** Where data from outside lies beside a checkout; it is not part of the repository. */
const EXTERNAL = join('..', 'shared', 'external');

/** The golden questions over the real seed and, where their folder exists, the sets from outside. */
export async function developmentSets(): Promise<QuestionSet[]> {
  const { articles } = await readSeedFile(join('seeds', 'gov-kz-2025-02-01.txt'));
  const golden = await readQuestions(join('tests', 'golden', 'seed-questions.jsonl'));
  const sets: QuestionSet[] = [{ name: 'gov.kz', articles, questions: golden }];
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
