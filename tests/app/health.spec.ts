import { describe, expect, it } from 'vitest';
import { healthRoutes, type ReadinessChecks } from '../../src/app/health.ts';

const checks: ReadinessChecks = {
  database: async () => {},
  articles: () => 20,
  role: () => 'leading',
  receiving: () => true,
};
const metrics = { contentType: 'text/plain; version=0.0.4', text: async () => 'habarshy_leading 1\n' };

describe('health routes', () => {
  it('says alive whatever else holds', async () => {
    const app = healthRoutes({ ...checks, receiving: () => false }, metrics);
    expect((await app.request('/healthz')).status).toBe(200);
  });

  it('says ready with the number of articles', async () => {
    const response = await healthRoutes(checks, metrics).request('/readyz');
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      ready: true,
      database: true,
      role: 'leading',
      receiving: true,
      articles: 20,
    });
  });

  it('says ready where it stands by for another process', async () => {
    const app = healthRoutes({ ...checks, role: () => 'standingBy', receiving: () => false }, metrics);
    const response = await app.request('/readyz');
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ ready: true, role: 'standingBy' });
  });

  it.each<[string, Partial<ReadinessChecks>, object]>([
    [
      'the database does not answer',
      { database: () => Promise.reject(new Error('gone')) },
      { database: false },
    ],
    ['no updates are received', { receiving: () => false }, { receiving: false }],
    ['it is still starting', { role: () => 'starting' as const, receiving: () => false }, {}],
  ])('says 503 where %s', async (_, broken, expected) => {
    const response = await healthRoutes({ ...checks, ...broken }, metrics).request('/readyz');
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ ready: false, ...expected });
  });

  it('gives the metrics as they are', async () => {
    const response = await healthRoutes(checks, metrics).request('/metrics');
    expect(response.headers.get('content-type')).toBe(metrics.contentType);
    expect(await response.text()).toBe('habarshy_leading 1\n');
  });
});
