import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Article } from '../articles/article.ts';
import { type ParsedSeed, parseSeed } from '../sources/seed-parser.ts';

const QUESTION = z.object({
  id: z.string(),
  /** `fact`, `typo`, `browse` or `unanswerable`; sets from outside hold facts only. */
  kind: z.string().default('fact'),
  question: z.string(),
  /** Ids of the articles that answer it; none: the news does not say. */
  articles: z.array(z.string()),
  /** Verbatim answers, any of which will do. */
  answers: z.array(z.string()),
  /** Of an unanswerable question: `near` (on a subject that the articles have) or `far`. */
  distance: z.enum(['near', 'far']).optional(),
  /** `en`, `ru`, `kk` or a kind of typing. */
  lang: z.string().optional(),
  /** How it is asked, such as K (keywords), Q (full question), P (in other words than the text). */
  style: z.string().optional(),
});

export type GoldenQuestion = z.infer<typeof QUESTION>;

/** Articles to index and the questions to ask of them. */
export interface QuestionSet {
  /** The collection: what is measured as one; its halves share a name. */
  readonly name: string;
  /** Collections that share texts share a group: they are left out together. */
  readonly group: string;
  /** Which half of the articles it is, 0 or 1; null where it is not halved. */
  readonly fold: number | null;
  readonly articles: readonly Article[];
  readonly questions: readonly GoldenQuestion[];
}

/** A JSON object a line. @throws Error naming the line that is not a question. */
export async function readQuestions(path: string): Promise<GoldenQuestion[]> {
  const lines = (await readFile(path, 'utf8')).split('\n');
  return lines.flatMap((line, at) => {
    if (line.trim() === '') return [];
    const parsed = QUESTION.safeParse(JSON.parse(line));
    if (parsed.success) return [parsed.data];
    throw new Error(`${path}:${at + 1}: not a question: ${z.prettifyError(parsed.error)}`);
  });
}

export async function readSeedFile(path: string): Promise<ParsedSeed> {
  return parseSeed(await readFile(path), path);
}

/** The question as one to be refused, whatever answers it where its articles are indexed. */
export function asUnanswerable(question: GoldenQuestion): GoldenQuestion {
  return { ...question, kind: 'unanswerable', articles: [], answers: [] };
}

/** What an encyclopedia's paragraph is about: its title up to the first comma. */
function topicOf(article: Article): string {
  return article.title.split(',')[0] ?? article.title;
}

/**
 * Splits articles into two halves by topic and makes a set of each: its own questions are facts, the other half's
 * are unanswerable, for no article of their topic is indexed. Deterministic.
 */
export function halves(
  name: string,
  articles: readonly Article[],
  questions: readonly GoldenQuestion[],
  group = name,
): QuestionSet[] {
  const topics = [...new Set(articles.map(topicOf))].sort();
  return [0, 1].map((half) => {
    const own = articles.filter((article) => topics.indexOf(topicOf(article)) % 2 === half);
    const ids = new Set(own.map(({ id }) => id));
    return {
      name,
      group,
      fold: half,
      articles: own,
      questions: questions.map((question) =>
        question.articles.some((id) => ids.has(id))
          ? question
          : { ...asUnanswerable(question), distance: 'far' },
      ),
    };
  });
}
