import { describe, expect, it } from 'vitest';
import { healthRoutes } from '../src/health.ts';

const checks = { database: async () => {}, articles: () => 20, receiving: () => true };

describe('health routes', () => {
  it('says alive whatever else holds', async () => {
    const app = healthRoutes({ ...checks, receiving: () => false });
    expect((await app.request('/healthz')).status).toBe(200);
  });

  it('says ready with the number of articles', async () => {
    const response = await healthRoutes(checks).request('/readyz');
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ ready: true, database: true, receiving: true, articles: 20 });
  });

  it.each([
    [
      'the database does not answer',
      { database: () => Promise.reject(new Error('gone')) },
      { database: false },
    ],
    ['no updates are received', { receiving: () => false }, { receiving: false }],
  ])('says 503 where %s', async (_, broken, expected) => {
    const response = await healthRoutes({ ...checks, ...broken }).request('/readyz');
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ ready: false, ...expected });
  });
});
