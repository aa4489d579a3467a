import type { Article } from '../articles/article.ts';
import { oddDays } from '../sources/odd-days.ts';
import type { SeedNote, SeedRejection } from '../sources/seed-parser.ts';
import type { ArticleStore } from '../store/store.ts';

/** A stored article, and what the load would make of it. */
export interface ChangedArticle {
  readonly before: Article;
  readonly after: Article;
}

/** What a load would change; kept until it is applied or discarded. */
export interface LoadPreview {
  readonly id: number;
  readonly new: readonly Article[];
  readonly changed: readonly ChangedArticle[];
  readonly unchanged: number;
  readonly rejected: readonly SeedRejection[];
  readonly notes: readonly SeedNote[];
  readonly chatsToNotify: number;
  /** Messages to them at most: copies and digests make them fewer. */
  readonly pushes: number;
}

type Compared = Awaited<ReturnType<ArticleStore['compare']>>;

/** The part of a preview that follows from the comparison with the articles that are known, on a day `YYYY-MM-DD`. */
export function comparedForPreview(
  compared: Compared,
  known: readonly Article[],
  { source, today }: { readonly source: string; readonly today: string },
): Pick<LoadPreview, 'new' | 'changed' | 'unchanged' | 'notes'> {
  const before = new Map(known.map((article) => [article.id, article]));
  const odd = oddDays([...compared.new, ...compared.changed], today);
  return {
    new: compared.new,
    // Another process may have withdrawn one a moment ago.
    changed: compared.changed.map((after) => ({ before: before.get(after.id) ?? after, after })),
    unchanged: compared.unchanged.length,
    notes: odd.map((message) => ({ file: source, message })),
  };
}
