import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { splitSentences } from '../../src/articles/sentences.ts';
import { parseSeed } from '../../src/sources/seed-parser.ts';
import type { Corpus } from './corpus.ts';
import { pick, randomFrom, seedOf } from './random.ts';

const FOLDER = new URL('../../../shared/external/', import.meta.url);
const FILES = ['xquad-en-seed.txt', 'xquad-ru-seed.txt'];
const QUESTIONS = ['xquad-en-questions.jsonl', 'xquad-ru-questions.jsonl'];
const SENTENCES = 5;

/**
 * Articles made of sentences of real texts of one language, from the first share of them; null if the texts are not
 * found.
 */
export function realCorpus(size: number, seed: number, share = 1): Corpus | null {
  const files = FILES.map((name) => new URL(name, FOLDER));
  if (!files.every((file) => existsSync(file))) return null;
  const languages = files.map((file) => {
    const parsed = parseSeed(readFileSync(file), file.pathname);
    const articles = parsed.articles.slice(0, Math.ceil(share * parsed.articles.length));
    return {
      titles: articles.map(({ title }) => title),
      sentences: articles.flatMap(({ body }) =>
        splitSentences(body).map(({ start, end }) => body.slice(start, end)),
      ),
    };
  });
  return {
    size,
    document(number) {
      const random = randomFrom(seedOf(seed, number));
      const { titles, sentences } = pick(languages, random);
      const body = Array.from({ length: SENTENCES }, () => pick(sentences, random)).join(' ');
      return { number, title: pick(titles, random), body };
    },
  };
}

/** Questions that people asked about these texts; none if they are not found. */
export function realQuestions(): string[] {
  const files = QUESTIONS.map((name) => new URL(name, FOLDER)).filter((file) => existsSync(file));
  return files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => questionSchema.parse(JSON.parse(line)).question),
  );
}

const questionSchema = z.object({ question: z.string() });
