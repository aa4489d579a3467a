import type { Article } from '../articles/article.ts';
import { withMissingEditions } from '../articles/editions.ts';
import { pushedFrom } from '../outbox/push-limits.ts';
import type { ForReview } from '../sources/review.ts';
import type { DoubtfulArticle, SourceMode } from '../sources/source.ts';
import type { SettledFetch } from '../sources/source-record.ts';
import type { Change, LibraryParts, Prepared } from './change.ts';
import {
  commitLoad,
  type LoadPlan,
  type LoadSummary,
  type PreparedLoad,
  prepareLoad,
} from './commit-load.ts';

/** What a fetch of a source brought. */
export interface FetchedLoad extends Pick<LoadPlan, 'articles' | 'withdrawn'> {
  readonly source: string;
  /** `review`: all new and changed articles wait for an admin. */
  readonly mode: SourceMode;
  /** They wait for an admin whatever the mode. */
  readonly doubtful: readonly DoubtfulArticle[];
  /** The key of the source's claim. */
  readonly claim: number;
  /** What the fetch leaves behind, stored in the transaction of the load. */
  readonly settled: (broughtNews: boolean) => SettledFetch;
}

/** `paused`: the source was paused meanwhile, and nothing is stored; the next fetch brings the same again. */
export type FetchedOutcome =
  | { readonly outcome: 'loaded'; readonly summary: LoadSummary; readonly forReview: number }
  | { readonly outcome: 'paused' };

interface PreparedFetch extends Prepared {
  readonly load: PreparedLoad;
  readonly forReview: readonly ForReview[];
}

/** Loads the articles of a fetch, or puts them up for review, and settles the fetch. */
export function fetchedChange(
  { store, writer, settings }: LibraryParts,
  fetched: FetchedLoad,
): Change<FetchedOutcome, PreparedFetch> {
  const { source, mode, articles, doubtful, withdrawn = [] } = fetched;
  return {
    prepare: async () => {
      const reasons = new Map(doubtful.map(({ article, doubt }) => [article.id, doubt]));
      const waiting = doubtful.map(({ article }) => article);
      const own = await withoutOthersTexts(articles, source, { store, writer });
      const reviewed = await store.articles.compare(mode === 'review' ? [...own, ...waiting] : waiting);
      const plan: LoadPlan = {
        articles: mode === 'review' ? [] : own,
        withdrawn,
        pushedFrom: pushedFrom(settings.limits, settings.now(), settings.timeZone),
      };
      const load = await prepareLoad(store, writer, plan, () => {});
      const forReview = [...reviewed.new, ...reviewed.changed].map((article) => ({
        article,
        reason: reasons.get(article.id) ?? ('reviewedSource' as const),
      }));
      return { index: load.index, load, forReview };
    },
    write: async (tx, { load, forReview }) => {
      const record = await tx.sources.get(source);
      if (record?.pause !== null) {
        await tx.sources.release(source, fetched.claim, record?.nextRunAt ?? 0);
        return { outcome: 'paused' };
      }
      const summary = await commitLoad(tx, load, { ...settings, source, onProgress: () => {} });
      const added = await tx.review.add(source, forReview, settings.now());
      const { newArticles, changedArticles, withdrawnArticles } = summary;
      const broughtNews = newArticles + changedArticles + withdrawnArticles + added > 0;
      await tx.sources.settle(source, fetched.claim, fetched.settled(broughtNews));
      return { outcome: 'loaded', summary, forReview: added };
    },
  };
}

/**
 * The articles of a source. One that another source brought first keeps its texts, and gains the languages that it
 * lacks: otherwise two sources with slightly different texts of one release would change it in turns, for ever.
 */
async function withoutOthersTexts(
  articles: readonly Article[],
  source: string,
  { store, writer }: Pick<LibraryParts, 'store' | 'writer'>,
): Promise<readonly Article[]> {
  const ids = articles.map(({ id }) => id);
  const others = await store.articles.broughtByOtherSource(ids, source);
  if (others.size === 0) return articles;
  const known = new Map(
    writer.index.articles.flatMap((article) =>
      others.has(article.id) ? [[article.id, article] as const] : [],
    ),
  );
  return articles.map((article) => {
    const first = known.get(article.id);
    return first === undefined ? article : withMissingEditions(first, article);
  });
}
