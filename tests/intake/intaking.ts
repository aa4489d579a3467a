import { onTestFinished, vi } from 'vitest';
import type { FetchReport } from '../../src/intake/fetch-report.ts';
import { Scheduler, type SchedulerOptions } from '../../src/intake/scheduler.ts';
import { SourcesService } from '../../src/intake/sources-service.ts';
import { Library } from '../../src/library/library.ts';
import type { FetchOutcome, Source, SourceDefinition, SourceState } from '../../src/sources/source.ts';
import { FakeClock } from '../support/fake-clock.ts';
import { temporaryStore } from '../support/store.ts';

export const NOW = Date.parse('2025-02-02T06:00Z');
export const MINUTE = 60_000;

export function aDefinition(name: string, given: Partial<SourceDefinition> = {}): SourceDefinition {
  return {
    name,
    kind: 'feed',
    mode: 'publish',
    intervalMillis: 10 * MINUTE,
    address: `https://${name}.example/feed`,
    project: null,
    languages: [],
    issuer: null,
    region: null,
    category: null,
    headers: new Map(),
    ...given,
  };
}

export const UNCHANGED: FetchOutcome = { outcome: 'unchanged', state: {} };
export const FAILED: FetchOutcome = {
  outcome: 'failed',
  reason: { kind: 'timeout', message: 'No answer within 30 s.' },
  retryAfterMillis: null,
};

/** A source whose fetches end when the test says so. */
export class FakeSource implements Source {
  readonly definition: SourceDefinition;
  /** The states that it was asked with. */
  readonly asked: (SourceState | null)[] = [];
  underWay = 0;
  mostUnderWay = 0;
  /** What each fetch gives; by default at once that nothing changed. */
  answer: (signal: AbortSignal) => Promise<FetchOutcome> = async () => UNCHANGED;

  constructor(definition: SourceDefinition) {
    this.definition = definition;
  }

  async fetch(state: SourceState | null, signal: AbortSignal): Promise<FetchOutcome> {
    this.asked.push(state);
    this.underWay += 1;
    this.mostUnderWay = Math.max(this.mostUnderWay, this.underWay);
    try {
      return await this.answer(signal);
    } finally {
      this.underWay -= 1;
    }
  }

  /** From now on a fetch hangs until it is told its outcome, or aborted. */
  hang(): { readonly tell: (outcome: FetchOutcome) => void } {
    let tell: (outcome: FetchOutcome) => void = () => {};
    const told = new Promise<FetchOutcome>((resolve) => {
      tell = resolve;
    });
    this.answer = (signal) =>
      Promise.race([
        told,
        new Promise<FetchOutcome>((resolve) => {
          const reason = { kind: 'aborted', message: 'Stopped.' } as const;
          const aborted = () => resolve({ outcome: 'failed', reason, retryAfterMillis: null });
          signal.addEventListener('abort', aborted, { once: true });
        }),
      ]);
    return { tell };
  }
}

/** A store, a library, a fake clock and fake sources; nothing is started. */
export async function intakeForTest(...definitions: SourceDefinition[]) {
  const temporary = await temporaryStore();
  const { store } = temporary;
  const clock = new FakeClock(NOW);
  const library = await Library.open({ store, now: () => clock.now(), timeZone: 'Asia/Almaty' });
  onTestFinished(() => library.close());
  const sources = definitions.map((definition) => new FakeSource(definition));
  const reports: FetchReport[] = [];
  const onLongFailure = vi.fn(async () => {});
  let scheduler: Scheduler | null = null;
  const service = new SourcesService({
    definitions,
    store,
    library,
    now: () => clock.now(),
    wake: () => scheduler?.wake(),
  });
  const start = (given: Partial<SchedulerOptions> = {}) => {
    const started = new Scheduler({
      store,
      library,
      sources,
      clock,
      random: () => 0.5,
      log: { info: vi.fn(), warn: vi.fn(), error: vi.fn() },
      onReport: (report) => {
        reports.push(report);
        service.fetched(report);
      },
      onLongFailure,
      ...given,
    });
    scheduler = started;
    onTestFinished(() => started.stop());
    started.start();
    return started;
  };
  const [source] = sources;
  return { ...temporary, clock, library, sources, source: source!, reports, onLongFailure, service, start };
}
