import type { LoadSummary } from '../library/commit-load.ts';
import type { FetchFailure, SourceRejection } from '../sources/source.ts';

/**
 * What became of one fetch.
 * - `loaded`: the publisher answered with articles, of which some may be new;
 * - `paused`: the source was paused meanwhile, and nothing is stored;
 * - `stopped`: the bot stops, or the store failed: what was fetched comes again.
 */
export type FetchReport = { readonly source: string } & (
  | {
      readonly outcome: 'loaded';
      readonly summary: LoadSummary;
      /** Articles that now wait for an admin. */
      readonly forReview: number;
      readonly rejected: readonly SourceRejection[];
    }
  | { readonly outcome: 'failed'; readonly problem: FetchFailure; readonly withdrawnArticles: number }
  | { readonly outcome: 'unchanged' | 'paused' | 'stopped' }
);

/** True if people may have something new to be sent. */
export function queuedSomething(report: FetchReport): boolean {
  return report.outcome === 'loaded' && report.summary.newArticles + report.summary.changedArticles > 0;
}
