import { Hono } from 'hono';
import type { Role } from '../cluster/leader-election.ts';

/** What must hold for the bot to be ready; checked at each request. */
export interface ReadinessChecks {
  /** Resolves if the database answers, rejects if it does not. */
  readonly database: () => Promise<unknown>;
  /** Articles in the current index. */
  readonly articles: () => number;
  readonly role: () => Role;
  /** True while this process leads and receives updates. */
  readonly receiving: () => boolean;
}

/** What the routes need of Metrics. */
export interface ReadableMetrics {
  readonly contentType: string;
  text(): Promise<string>;
}

/**
 * `/healthz`: the process is alive. `/readyz`: it can answer people; 503 with what is missing if it cannot.
 * `/metrics`: for Prometheus.
 */
export function healthRoutes(checks: ReadinessChecks, metrics: ReadableMetrics): Hono {
  const app = new Hono();
  app.get('/healthz', (context) => context.json({ alive: true }));
  app.get('/readyz', async (context) => {
    const database = await checks.database().then(
      () => true,
      () => false,
    );
    const role = checks.role();
    const receiving = checks.receiving();
    // A process that stands by is ready: a rolling update must not wait for it to lead.
    const ready = database && (receiving || role === 'standingBy');
    const articles = checks.articles();
    return context.json({ ready, database, role, receiving, articles }, ready ? 200 : 503);
  });
  app.get('/metrics', async (context) =>
    context.body(await metrics.text(), 200, { 'content-type': metrics.contentType }),
  );
  return app;
}
