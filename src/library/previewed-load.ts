import type { Article } from '../articles/article.ts';
import { withMissingEditions } from '../articles/editions.ts';
import type { OnProgress } from '../sources/load-progress.ts';
import { digestOf } from '../store/article-row.ts';
import type { Change, LibraryParts, Prepared } from './change.ts';
import { type Compared, commitLoad, type PreparedLoad, prepareLoad } from './commit-load.ts';
import { type ApplyOutcome, applyOutcome } from './outcomes.ts';

interface PreparedPreview extends Prepared {
  /** Null if the preview is gone. */
  readonly load: PreparedLoad | null;
  readonly outdated: readonly Article[];
}

/** Loads the articles of a preview; what was stored after it was made stays as it is. */
export function previewedChange(
  { store, writer, settings }: LibraryParts,
  previewId: number,
  onProgress: OnProgress,
  updateId: number | null,
): Change<ApplyOutcome, PreparedPreview> {
  return {
    once: { updateId, outcome: applyOutcome },
    prepare: async () => {
      const preview = await store.previews.get(previewId);
      if (preview === null) return { index: null, load: null, outdated: [] };
      const { articles: newer } = await store.articles.changedSince(preview.revision);
      const outdated: Article[] = [];
      const keepNewer = (compared: Compared): Compared => {
        const kept = withoutOlderTexts(compared, newer);
        outdated.push(...kept.outdated);
        return kept.compared;
      };
      const plan = { articles: preview.articles, adjust: keepNewer };
      const load = await prepareLoad(store, writer, plan, onProgress);
      return { index: load.index, load, outdated };
    },
    write: async (tx, { load, outdated }) => {
      const preview = await tx.previews.take(previewId);
      if (preview === null || load === null) return { outcome: 'gone' };
      const { source, requestedBy } = preview;
      const summary = await commitLoad(tx, load, { ...settings, source, by: requestedBy, onProgress });
      return { outcome: 'applied', summary, outdated };
    },
  };
}

/** Editions in languages that a newer article lacks are still added. */
function withoutOlderTexts(
  compared: Compared,
  newer: readonly Article[],
): { readonly compared: Compared; readonly outdated: readonly Article[] } {
  const newerById = new Map(newer.map((article) => [article.id, article]));
  const changed: Article[] = [];
  const unchanged = [...compared.unchanged];
  const outdated: Article[] = [];
  for (const article of compared.changed) {
    const stored = newerById.get(article.id);
    if (stored === undefined) {
      changed.push(article);
      continue;
    }
    const extended = withMissingEditions(stored, article);
    if (digestOf(extended) !== digestOf(article)) outdated.push(stored);
    (extended === stored ? unchanged : changed).push(extended);
  }
  return { compared: { ...compared, changed, unchanged }, outdated };
}
