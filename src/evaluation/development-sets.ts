import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  asUnanswerable,
  type GoldenQuestion,
  halves,
  type QuestionSet,
  readQuestions,
  readSeedFile,
} from './question-set.ts';

/** Folder of external data beside a checkout; it is not part of the repository. */
const EXTERNAL = join('..', 'shared', 'external');
const GOLDEN = join('tests', 'golden');
/** The real seed, over which the golden questions are. */
export const SEED = join('seeds', 'gov-kz-2025-02-01.txt');

/** Collections over the real seed: `ru` and `kk` ask the same in Russian and Kazakh; `fresh` is by other authors. */
const SEED_COLLECTIONS = [
  { name: 'gov.kz', files: ['seed-questions', 'seed-more-questions', 'seed-hard-unanswerable'], lang: 'en' },
  {
    name: 'gov.kz ru',
    files: ['seed-questions.ru', 'seed-more-questions.ru', 'seed-hard-unanswerable.ru'],
    lang: 'ru',
  },
  {
    name: 'gov.kz kk',
    files: ['seed-questions.kk', 'seed-more-questions.kk', 'seed-hard-unanswerable.kk'],
    lang: 'kk',
  },
] as const;

const FRESH = 'seed-fresh-questions';
/** Languages of the fresh questions that are separate collections; all kinds of typing are one. */
const FRESH_LANGUAGES: readonly string[] = ['en', 'ru', 'kk'];

/** External collections with questions that their articles do not answer. */
const WITH_ABSENT = [
  { name: 'gov-kk', lang: 'kk' },
  { name: 'gov-ru', lang: 'ru' },
  { name: 'kazqad', lang: 'kk' },
  { name: 'tydi-ru', lang: 'ru' },
] as const;

/** Translations of each other: a fit on one has seen the other. */
const IN_HALVES = [
  { name: 'xquad-en', lang: 'en' },
  { name: 'xquad-ru', lang: 'ru' },
] as const;

/** The golden questions over the real seed and, if their folder exists, the external collections. */
export async function developmentSets(): Promise<QuestionSet[]> {
  return [...(await seedSets()), ...(await externalSets())];
}

async function seedSets(): Promise<QuestionSet[]> {
  const { articles } = await readSeedFile(SEED);
  const setOf = (name: string, questions: GoldenQuestion[]): QuestionSet => ({
    name,
    group: 'gov.kz',
    fold: null,
    articles,
    questions,
  });
  const sets: QuestionSet[] = [];
  for (const { name, files, lang } of SEED_COLLECTIONS) {
    const read = await Promise.all(files.map((file) => readQuestions(join(GOLDEN, `${file}.jsonl`))));
    sets.push(setOf(name, withLanguage(read.flat(), lang)));
  }
  const fresh = await readQuestions(join(GOLDEN, `${FRESH}.jsonl`));
  const isOther = ({ lang }: GoldenQuestion) => !FRESH_LANGUAGES.includes(lang ?? '');
  for (const language of FRESH_LANGUAGES) {
    sets.push(
      setOf(
        `gov.kz fresh ${language}`,
        fresh.filter(({ lang }) => lang === language),
      ),
    );
  }
  sets.push(setOf('gov.kz fresh typing', fresh.filter(isOther)));
  return sets;
}

async function externalSets(): Promise<QuestionSet[]> {
  const sets: QuestionSet[] = [];
  for (const { name, lang } of WITH_ABSENT) {
    const seed = external(`${name}-seed.txt`);
    if (!existsSync(seed)) continue;
    const { articles } = await readSeedFile(seed);
    const facts = await readQuestions(external(`${name}-questions.jsonl`));
    const absent = (await readQuestions(external(`${name}-absent.jsonl`))).map(asUnanswerable);
    const questions = withLanguage([...facts, ...absent], lang);
    sets.push({ name, group: name, fold: null, articles, questions });
  }
  for (const { name, lang } of IN_HALVES) {
    const seed = external(`${name}-seed.txt`);
    if (!existsSync(seed)) continue;
    const { articles } = await readSeedFile(seed);
    const questions = withLanguage(await readQuestions(external(`${name}-questions.jsonl`)), lang);
    sets.push(...halves(name, articles, questions, 'xquad'));
  }
  return sets;
}

function external(file: string): string {
  return join(EXTERNAL, file);
}

/** Adds the language to the questions of a file that has only one. */
function withLanguage(questions: readonly GoldenQuestion[], lang: string): GoldenQuestion[] {
  return questions.map((question) => ({ lang, ...question }));
}
