import { beforeEach, describe, expect, it } from 'vitest';
import { KEPT_OF_PAUSE } from '../../src/chats/own-pause.ts';
import { DEFAULT_PUSH_LIMITS } from '../../src/outbox/push-limits.ts';
import type { Interest } from '../../src/subscriptions/types.ts';
import { anArticle } from '../support/articles.ts';
import { regionOf } from '../support/interests.ts';
import { aChat, type TemporaryStore, temporaryStore } from '../support/store.ts';

const QUESTION: Interest = { kind: 'question', text: 'How long is the bridge?' };
const BRIDGE: Interest = { kind: 'keywords', text: 'bridge' };
const NONE = new Map();
const AT_ONCE = { due: NONE, waits: NONE, limits: DEFAULT_PUSH_LIMITS };
const matchedOf = (articleId: string, interests: readonly Interest[], isUrgent = false) => ({
  articleId,
  isUrgent,
  languages: ['en'] as const,
  interests,
});

describe('enqueueForFollowers', () => {
  let temporary: TemporaryStore;
  beforeEach(async () => {
    temporary = await temporaryStore();
    const { chats, loads } = temporary.store;
    for (const id of [1, 2]) await chats.upsert(aChat(id));
    await loads.record({
      source: 's',
      at: 1,
      new: ['a', 'b'].map((id) => anArticle({ id })),
      changed: [],
    });
  });
  const rows = async () => {
    const { outbox = [] } = await temporary.dump();
    return (outbox as Record<string, unknown>[]).sort((a, b) => Number(a.id) - Number(b.id));
  };
  const pairs = async () => (await rows()).map((row) => `${row.chat_id}:${row.article_id} ${row.reason}`);

  it('queues each article once a chat, in the order of the articles, for the first kind that brings it', async () => {
    const { subscriptions, outbox } = temporary.store;
    await subscriptions.subscribe(1, QUESTION);
    await subscriptions.subscribe(1, BRIDGE);
    await subscriptions.subscribe(2, regionOf('KZ-15'));
    const matched = [matchedOf('b', [QUESTION, BRIDGE]), matchedOf('a', [regionOf('KZ-15'), BRIDGE])];
    expect(await outbox.enqueueForFollowers(matched, { at: 5, ...AT_ONCE })).toBe(3);
    expect(await pairs()).toEqual(['1:b keywords:bridge', '2:a region:KZ-15', '1:a keywords:bridge']);
    expect(await outbox.enqueueForFollowers(matched, { at: 6, ...AT_ONCE })).toBe(0);
  });

  it('gathers what a paused chat gets later, and drops what will be no news then', async () => {
    const { subscriptions, outbox } = temporary.store;
    for (const id of [1, 2]) await subscriptions.subscribe(id, BRIDGE);
    const pauses = new Map([
      [1, 5 + KEPT_OF_PAUSE],
      [2, 6 + KEPT_OF_PAUSE],
    ]);
    const queued = await outbox.enqueueForFollowers([matchedOf('a', [BRIDGE])], {
      at: 5,
      ...AT_ONCE,
      pauses,
    });
    expect(queued).toBe(1);
    expect(await rows()).toMatchObject([{ chat_id: 1, article_id: 'a', in_digest: 1 }]);
  });

  it('prefers a region’s filter to words, and queues for it alone what passes', async () => {
    const { subscriptions, outbox } = temporary.store;
    const filtered: Interest = { kind: 'filtered', within: regionOf('KZ-15'), text: '-football' };
    await subscriptions.subscribe(1, BRIDGE);
    await subscriptions.subscribe(1, filtered);
    await outbox.enqueueForFollowers([matchedOf('a', [filtered, BRIDGE]), matchedOf('b', [])], {
      at: 5,
      ...AT_ONCE,
    });
    expect(await pairs()).toEqual(['1:a filtered:region:KZ-15 -football']);
  });

  it('queues nothing for whoever follows something else', async () => {
    const { subscriptions, outbox } = temporary.store;
    await subscriptions.subscribe(1, regionOf('KZ-10'));
    const matched = [matchedOf('a', [regionOf('KZ-15')])];
    expect(await outbox.enqueueForFollowers(matched, { at: 5, ...AT_ONCE })).toBe(0);
  });

  it.each([
    ['parks', false, { state: 'parked', due_at: 90 }],
    ['sends at once what is urgent of', true, { state: 'pending', due_at: 0 }],
  ])('%s what the schedule of a chat holds back', async (_, isUrgent, expected) => {
    const { subscriptions, outbox } = temporary.store;
    await subscriptions.subscribe(1, BRIDGE);
    const due = new Map([[1, { urgent: 5, others: 90 }]]);
    await outbox.enqueueForFollowers([matchedOf('a', [BRIDGE], isUrgent)], { ...AT_ONCE, at: 5, due });
    const [row] = await rows();
    expect({ state: row?.state, due_at: Number(row?.due_at) }).toEqual(expected);
  });

  const many = (ids: readonly string[]) => ids.map((id) => matchedOf(id, [regionOf('KZ-15'), BRIDGE]));

  it.each([
    [5, 0],
    [6, 6],
  ])('of %i articles at once for a chat, puts %i into a digest', async (articles, inDigest) => {
    const { subscriptions, loads, outbox } = temporary.store;
    const ids = Array.from({ length: articles }, (_, at) => String(at));
    await loads.record({ source: 's', at: 2, new: ids.map((id) => anArticle({ id })), changed: [] });
    await subscriptions.subscribe(1, regionOf('KZ-15'));
    await outbox.enqueueForFollowers(many(ids), { ...AT_ONCE, at: 5 });
    expect((await rows()).filter((row) => row.in_digest === 1)).toHaveLength(inDigest);
  });

  it('counts each chat, topic and load by itself', async () => {
    const { subscriptions, outbox } = temporary.store;
    const limits = { maxAgeDays: 3, maxAtOnce: 1 };
    await subscriptions.subscribe(1, regionOf('KZ-15'), 7);
    await subscriptions.subscribe(1, BRIDGE);
    await subscriptions.subscribe(2, BRIDGE);
    const one = [matchedOf('a', [regionOf('KZ-15')])];
    const other = [matchedOf('b', [BRIDGE])];
    await outbox.enqueueForFollowers([...one, ...other], { at: 5, ...AT_ONCE, limits });
    await outbox.enqueueForFollowers([matchedOf('a', [BRIDGE])], { at: 6, ...AT_ONCE, limits });
    expect((await rows()).map((row) => row.in_digest)).toEqual([0, 0, 0, 0]);
  });
});
