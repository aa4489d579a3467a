import { Client } from 'pg';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Coordination, Topic } from '../../../src/cluster/coordination.ts';
import { openCoordination } from '../../../src/store/open-coordination.ts';
import { execute, startPostgres, temporarySchema } from '../../support/postgres.ts';

async function coordinationOn(url: string): Promise<Coordination> {
  const coordination = await openCoordination(url);
  onTestFinished(() => coordination.close());
  return coordination;
}

/** Resolves when the peer hears the topic, after it heard all of them at its connection. */
function hears(coordination: Coordination, topic: Topic): Promise<void> {
  return new Promise((resolve) => coordination.onMessage((told) => told === topic && resolve()));
}

describe('processes on one PostgreSQL', () => {
  it('have one leader, and another when it resigns', async () => {
    const url = await temporarySchema();
    const [first, second] = [await coordinationOn(url), await coordinationOn(url)];
    const leadership = await first.tryToLead();
    expect(leadership).not.toBeNull();
    expect(await second.tryToLead()).toBeNull();
    const told = hears(second, 'leadership');
    await leadership?.resign();
    await told;
    expect(await second.tryToLead()).not.toBeNull();
  });

  it('have another leader when the first is gone without a word', async () => {
    const url = await temporarySchema();
    const [first, second] = [await coordinationOn(url), await coordinationOn(url)];
    await first.tryToLead();
    await first.close();
    await expect.poll(() => second.tryToLead()).not.toBeNull();
  });

  it('know before each message that they lead no longer, though no event has told them', async () => {
    const url = await temporarySchema();
    const [first, second] = [await coordinationOn(url), await coordinationOn(url)];
    const leadership = await first.tryToLead();
    expect(await leadership?.isHeld()).toBe(true);
    await execute(
      url,
      `select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and objid = hashtext(current_schema())::oid`,
    );
    expect(await leadership?.isHeld()).toBe(false);
    expect(leadership?.lost.aborted).toBe(true);
    expect(await second.tryToLead()).not.toBeNull();
  });

  it('lead apart in schemas of their own', async () => {
    expect(await (await coordinationOn(await temporarySchema())).tryToLead()).not.toBeNull();
    expect(await (await coordinationOn(await temporarySchema())).tryToLead()).not.toBeNull();
  });

  it('hear what one of them tells', async () => {
    const url = await temporarySchema();
    const [first, second] = [await coordinationOn(url), await coordinationOn(url)];
    await second.tryToLead();
    const told = hears(second, 'updates');
    await first.publish('updates');
    await told;
  });

  it('lose the leadership with their connection, lead again after it, and hear what they may have missed', async () => {
    const server = await startPostgres();
    onTestFinished(server.stop);
    const coordination = await coordinationOn(server.url);
    const leadership = await coordination.tryToLead();
    const lost = new Promise((resolve) => leadership?.lost.addEventListener('abort', resolve));
    await server.restart();
    await lost;
    const told = Promise.all((['articles', 'updates'] as const).map((topic) => hears(coordination, topic)));
    await expect.poll(() => coordination.tryToLead().catch(() => null)).not.toBeNull();
    await told;
  });

  it('run one query at a time, since a client takes no more', async () => {
    const coordination = await coordinationOn(await temporarySchema());
    await coordination.publish('articles');
    const query = Client.prototype.query as (...given: unknown[]) => Promise<unknown>;
    let running = 0;
    let most = 0;
    const counted = vi.spyOn(Client.prototype, 'query').mockImplementation(async function (
      this: Client,
      ...given: unknown[]
    ) {
      running += 1;
      most = Math.max(most, running);
      return query.apply(this, given).finally(() => {
        running -= 1;
      });
    });
    onTestFinished(() => counted.mockRestore());
    const words = Array.from({ length: 5 }, () => coordination.publish('updates'));
    await Promise.all([coordination.tryToLead(), ...words]);
    expect(counted.mock.calls.length).toBeGreaterThanOrEqual(6);
    expect(most).toBe(1);
  });

  it('say that the database cannot be reached, and tell nobody anything then, without failing', async () => {
    const coordination = await coordinationOn('postgres://bot:hunter2@127.0.0.1:9/news');
    await expect(coordination.tryToLead()).rejects.toMatchObject({ kind: 'unopenable' });
    await expect(coordination.publish('articles')).resolves.toBeUndefined();
  });
});
