import type { Article } from '../articles/article.ts';
import { editionsOf } from '../articles/editions.ts';

/**
 * Joins two articles with the same id: the first, and the other's editions in languages that it lacks. Null if both have
 * an edition in one language and the texts or the days differ.
 */
export function joinEditions(known: Article, other: Article): Article | null {
  const own = new Map(editionsOf(known).map((edition) => [edition.language, edition]));
  const added = editionsOf(other).filter(({ language }) => !own.has(language));
  for (const { language, title, body } of editionsOf(other)) {
    const same = own.get(language);
    if (same === undefined) continue;
    if (same.title !== title || same.body !== body || known.published !== other.published) return null;
  }
  return added.length === 0 ? known : { ...known, otherEditions: [...known.otherEditions, ...added] };
}

/** The message for an article whose id occurs elsewhere with other text in the same language. */
export function duplicateMessage({ id, language }: Article, where: string): string {
  return `article ${id} is at ${where} with other text in the same language (${language}); expected each id once in a language`;
}
