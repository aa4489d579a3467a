import { Hono } from 'hono';

/** What must hold for the bot to be of use; each is checked when asked for. */
export interface ReadinessChecks {
  /** Resolves where the database answers, rejects where it does not. */
  readonly database: () => Promise<unknown>;
  /** Articles in the current index. */
  readonly articles: () => number;
  /** True while updates are being received. */
  readonly receiving: () => boolean;
}

/** `/healthz`: the process is alive. `/readyz`: it can answer people (503 with what is missing where it cannot). */
export function healthRoutes(checks: ReadinessChecks): Hono {
  const app = new Hono();
  app.get('/healthz', (context) => context.json({ alive: true }));
  app.get('/readyz', async (context) => {
    const database = await checks.database().then(
      () => true,
      () => false,
    );
    const receiving = checks.receiving();
    const ready = database && receiving;
    return context.json({ ready, database, receiving, articles: checks.articles() }, ready ? 200 : 503);
  });
  return app;
}
