import type { Millis } from '../../time/millis.ts';
import type { Fetcher } from '../fetching/fetcher.ts';

/** What all sources share. */
export interface SourceContext {
  readonly fetcher: Fetcher;
  /** The time of day, which publishers' dates are compared with. */
  readonly now: () => Millis;
  /** The zone whose days are the days of publication. */
  readonly timeZone: string;
}
