import { AsyncLocalStorage } from 'node:async_hooks';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Update } from 'telegraf/types';
import type { Role } from '../cluster/leader-election.ts';
import type { FetchReport } from '../intake/fetch-report.ts';
import type { Library } from '../library/library.ts';
import type { QuestionStore, Store } from '../store/store.ts';
import type { MessageSender } from '../telegram/message-sender.ts';
import { ALLOWED_UPDATES } from '../telegram/updates/allowed-updates.ts';
import { processMetrics } from './process-metrics.ts';

export interface MetricsOptions {
  readonly store: Store;
  readonly library: Pick<Library, 'index'>;
  /** The names of the sources that are fetched. */
  readonly sources: readonly string[];
  readonly role: () => Role;
  readonly now: () => number;
}

/** The target is 300 ms; an answer that waits for Telegram's limits takes seconds. */
const SECONDS = [0.01, 0.03, 0.1, 0.2, 0.3, 0.5, 1, 3, 10, 30];

/** The bot's metrics, in Prometheus' text format. */
export class Metrics {
  readonly #registry = new Registry();
  /** When the handling of the current update started. */
  readonly #begun = new AsyncLocalStorage<number>();
  readonly #questions = this.#counter('questions_total', 'Questions answered, by outcome.', 'outcome');
  readonly #updates = this.#counter('updates_total', 'Updates from Telegram handled, by kind.', 'kind');
  readonly #failures = this.#counter('update_failures_total', 'Updates whose handling failed.', 'kind');
  readonly #sends = this.#counter(
    'sends_total',
    'Messages sent, or why not, by outcome; for: push, reply, edit.',
    'for',
    'outcome',
  );
  readonly #fetches = this.#counter(
    'source_fetches_total',
    'Fetches of sources, by outcome.',
    'source',
    'outcome',
  );
  readonly #fetched = this.#counter(
    'source_articles_total',
    'Articles that sources brought; as: new, changed, withdrawn, review, rejected.',
    'source',
    'as',
  );
  readonly #answerSeconds = new Histogram({
    name: 'habarshy_answer_seconds',
    help: 'From taking up a question to its answer being sent.',
    buckets: SECONDS,
    registers: [this.#registry],
  });

  constructor({ store, library, sources, role, now }: MetricsOptions) {
    this.#gauge('leading', 'Whether this process leads: 1, or stands by: 0.', () =>
      role() === 'leading' ? 1 : 0,
    );
    this.#gauge('index_articles', 'Articles in the index.', () => library.index.articles.length);
    this.#gauge('index_passages', 'Passages in the index.', () => library.index.segments.totals.passages);
    this.#outbox(store, now);
    this.#lastSuccesses(store, sources, now);
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  text(): Promise<string> {
    return Registry.merge([processMetrics, this.#registry]).metrics();
  }

  /** Node passes on when each update was begun, at each asynchronous step, until this. */
  close(): void {
    this.#begun.disable();
  }

  /** Wraps the handler to count and time updates. */
  handling(handle: (update: Update) => Promise<void>): (update: Update) => Promise<void> {
    return async (update) => {
      const kind = ALLOWED_UPDATES.find((known) => known in update) ?? 'other';
      try {
        await this.#begun.run(performance.now(), () => handle(update));
      } catch (error) {
        this.#failures.inc({ kind });
        throw error;
      } finally {
        this.#updates.inc({ kind });
      }
    };
  }

  /** Wraps the store to count questions when they are recorded, right after the answer is sent. */
  questions(questions: QuestionStore): QuestionStore {
    return {
      ...questions,
      record: (question) => {
        this.#questions.inc({ outcome: question.outcome });
        const begun = this.#begun.getStore();
        if (begun !== undefined) this.#answerSeconds.observe((performance.now() - begun) / 1000);
        return questions.record(question);
      },
    };
  }

  /** Wraps the sender to count outcomes. */
  sender<S extends Pick<MessageSender, 'send'>>(
    sender: S,
    what: 'push' | 'reply',
  ): Pick<MessageSender, 'send'> {
    return {
      send: async (...message) => {
        const outcome = await sender.send(...message);
        this.#sends.inc({ for: what, outcome: outcome.kind });
        return outcome;
      },
    };
  }

  /** Wraps the sender to count outcomes of edits of sent posts. */
  editor(sender: Pick<MessageSender, 'edit'>): Pick<MessageSender, 'edit'> {
    return {
      edit: async (...message) => {
        const outcome = await sender.edit(...message);
        this.#sends.inc({ for: 'edit', outcome: outcome.kind });
        return outcome;
      },
    };
  }

  /** Counts a fetch and what it brought. */
  fetched(report: FetchReport): void {
    const { source, outcome } = report;
    this.#fetches.inc({ source, outcome });
    const count = (as: string, articles: number) => this.#fetched.inc({ source, as }, articles);
    if (outcome === 'failed') count('withdrawn', report.withdrawnArticles);
    if (outcome !== 'loaded') return;
    count('new', report.summary.newArticles);
    count('changed', report.summary.changedArticles);
    count('review', report.forReview);
    count('rejected', report.rejected.length);
  }

  /** Of a source that never succeeded there is none. */
  #lastSuccesses(store: Store, sources: readonly string[], now: () => number): void {
    const age = new Gauge({
      name: 'habarshy_source_last_success_age_seconds',
      help: 'How long ago a source was last fetched with success.',
      labelNames: ['source'],
      registers: [this.#registry],
      collect: async () => {
        age.reset();
        const records = await store.sources.all().catch(() => null);
        for (const source of sources) {
          const at = records?.get(source)?.lastSuccessAt ?? null;
          if (at !== null) age.set({ source }, (now() - at) / 1000);
        }
      },
    });
  }

  /** If the store does not answer, its metrics are left out of the report. */
  #outbox(store: Store, now: () => number): void {
    const read = () => store.outbox.backlog(now()).catch(() => null);
    const states = ['pending', 'leased', 'parked', 'uncertain'] as const;
    const rows = new Gauge({
      name: 'habarshy_outbox_rows',
      help: 'Pushes by state: those that wait, and those of unknown outcome. Sent ones are counted in sends_total.',
      labelNames: ['state'],
      registers: [this.#registry],
      collect: async () => {
        rows.reset();
        const backlog = await read();
        for (const state of states) if (backlog !== null) rows.set({ state }, backlog[state]);
      },
    });
    const oldest: Gauge = new Gauge({
      name: 'habarshy_outbox_oldest_pending_seconds',
      help: 'How long the oldest push waits that is due: 0 where none is.',
      registers: [this.#registry],
      collect: async () => {
        const backlog = await read();
        oldest.set(backlog === null ? Number.NaN : backlog.oldestAge / 1000);
      },
    });
  }

  #counter(name: string, help: string, ...labelNames: string[]): Counter {
    return new Counter({ name: `habarshy_${name}`, help, labelNames, registers: [this.#registry] });
  }

  #gauge(name: string, help: string, value: () => number): void {
    const gauge: Gauge = new Gauge({
      name: `habarshy_${name}`,
      help,
      registers: [this.#registry],
      collect: () => gauge.set(value()),
    });
  }
}
