/**
 * A process that fetches one source, for tests that kill it: `tsx fetching-process.ts DATABASE_URL PUBLISHER FACTOR
 * START`, the last two being those of fastClock. It asks the publisher at each turn of the clock, with the validator of
 * its last state, and loads what it gets.
 */
import { Scheduler } from '../../src/intake/scheduler.ts';
import { Library } from '../../src/library/library.ts';
import { createLog } from '../../src/log.ts';
import type { FetchOutcome, Source } from '../../src/sources/source.ts';
import { openStore } from '../../src/store/open-store.ts';
import { anArticle } from '../support/articles.ts';
import { fastClock } from '../support/fast-clock.ts';
import { aDefinition, MINUTE } from './intaking.ts';

const [, , databaseUrl = '', publisher = '', factor = '1', start = '0'] = process.argv;
const log = createLog('warn');
const clock = fastClock(Number(factor), Number(start));
const store = await openStore(databaseUrl);
const library = await Library.open({ store, now: () => Math.floor(clock.now()), timeZone: 'UTC' });
const whole = { ...clock, now: () => Math.floor(clock.now()) };

const ABORTED: FetchOutcome = {
  outcome: 'failed',
  reason: { kind: 'aborted', message: 'Stopped.' },
  retryAfterMillis: null,
};

const source: Source = {
  definition: aDefinition('feed', { intervalMillis: MINUTE }),
  fetch: async (state, signal): Promise<FetchOutcome> => {
    const headers = { 'if-none-match': String(state?.etag ?? '') };
    const response = await fetch(publisher, { headers, signal }).catch(() => null);
    if (response === null) return ABORTED;
    const etag = response.headers.get('etag') ?? '';
    if (response.status === 304) return { outcome: 'unchanged', state: { etag } };
    const ids = (await response.json()) as string[];
    return {
      outcome: 'articles',
      articles: ids.map((id) => anArticle({ id, published: '1970-01-01' })),
      doubtful: [],
      rejected: [],
      state: { etag },
    };
  },
};

new Scheduler({
  store,
  library,
  sources: [source],
  clock: whole,
  log,
  onReport: () => {},
  onLongFailure: async () => {},
}).start();
