import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { PLAIN_LOOK } from '../../src/chats/post-look.ts';
import type { Schedule } from '../../src/chats/schedule.ts';
import type { Store } from '../../src/store/store.ts';
import { anArticle } from '../support/articles.ts';
import { regionOf } from '../support/interests.ts';
import { aChat, isOnPostgres, temporaryStore } from '../support/store.ts';

const AT_ONCE: Schedule = {
  rhythm: { kind: 'atOnce' },
  quiet: null,
  urgentPasses: false,
  timeZone: null,
};
const GROUP = -5;
const SUPERGROUP = -1001234567890;

async function withArticles(store: Store, ...ids: string[]) {
  await store.loads.record({ source: 's', at: 1, new: ids.map((id) => anArticle({ id })), changed: [] });
}

function enqueue(store: Store, chatId: number, ...articleIds: string[]) {
  return store.outbox.enqueue(
    articleIds.map((articleId) => ({ chatId, articleId, reason: 'r' })),
    1,
  );
}

async function sendNext(store: Store): Promise<string | undefined> {
  const [push] = await store.outbox.leaseDue({ limit: 1, now: 10, leaseMillis: 100 });
  if (!push) return undefined;
  await store.outbox.markSending(push.id, 11);
  await store.outbox.sent(push.id, 1000, 12);
  return `${push.chatId} ${push.article.id}`;
}

describe('chats.getAll', () => {
  it('gives those that are stored, by id, as get does', async () => {
    const { store } = await temporaryStore();
    for (const id of [1, 2]) await store.chats.upsert(aChat(id));
    const chats = await store.chats.getAll([2, 1, 3]);
    expect([...chats.keys()].sort()).toEqual([1, 2]);
    expect(chats.get(1)).toEqual(await store.chats.get(1));
    expect((await store.chats.getAll([])).size).toBe(0);
  });
});

describe('chats', () => {
  it('creates a chat and refreshes what Telegram says of it, never why it is paused', async () => {
    const { store } = await temporaryStore();
    await store.chats.upsert(aChat(SUPERGROUP, { kind: 'group', name: 'Old', languageCode: null }));
    await store.chats.pause(SUPERGROUP, 'bot was kicked', 5);
    await store.chats.upsert(aChat(SUPERGROUP, { kind: 'supergroup', name: 'New', languageCode: 'kk' }));
    expect(await store.chats.get(SUPERGROUP)).toEqual({
      id: SUPERGROUP,
      kind: 'supergroup',
      name: 'New',
      languageCode: 'kk',
      language: null,
      languageOrder: null,
      waitForLanguageMinutes: null,
      pausedUntil: null,
      pausedReason: 'bot was kicked',
      probeAt: 5 + 3_600_000,
      schedule: AT_ONCE,
      look: PLAIN_LOOK,
    });
    await store.chats.resume(SUPERGROUP);
    expect((await store.chats.get(SUPERGROUP))?.pausedReason).toBeNull();
    expect(await store.chats.count()).toBe(1);
  });

  it('keeps for a group the language that it got first, and follows that of a person’s app', async () => {
    const { store } = await temporaryStore();
    const codeAfter = async (kind: 'private' | 'group', ...codes: (string | null)[]) => {
      for (const languageCode of codes) await store.chats.upsert(aChat(GROUP, { kind, languageCode }));
      return (await store.chats.get(GROUP))?.languageCode;
    };
    expect(await codeAfter('group', null, 'kk', null, 'ru')).toBe('kk');
    expect(await codeAfter('private', 'ru')).toBe('ru');
    expect(await codeAfter('private', null)).toBeNull();
  });

  it('keeps the pause that a chat asked for apart from that of a chat that refuses', async () => {
    const { store } = await temporaryStore();
    for (const id of [1, 2, 3]) await store.chats.upsert(aChat(id));
    expect((await store.chats.get(1))?.pausedUntil).toBeNull();
    await store.chats.setPausedUntil(1, 500);
    await store.chats.setPausedUntil(2, 100);
    expect((await store.chats.get(1))?.pausedUntil).toBe(500);
    expect(await store.chats.ownPauses(100)).toEqual(new Map([[1, 500]]));
    expect(await store.chats.paused()).toEqual(new Set());
    await store.chats.pause(1, 'bot was kicked', 7);
    await store.chats.resume(1);
    expect((await store.chats.get(1))?.pausedUntil).toBe(500);
    await store.chats.setPausedUntil(1, null);
    expect(await store.chats.ownPauses(100)).toEqual(new Map());
  });

  it('keeps languages and their order, and gives what each waiting chat waits for', async () => {
    const { store } = await temporaryStore();
    for (const id of [1, 2, 3]) await store.chats.upsert(aChat(id, { languageCode: 'kk' }));
    await store.chats.setLanguage(1, 'ru', ['ru', 'en']);
    await store.chats.setLanguage(2, 'kk', ['kk', 'ru']);
    await store.chats.setLanguage(2, 'en');
    for (const id of [1, 3]) await store.chats.setLanguageWait(id, 60 * id);
    expect(await store.chats.get(1)).toMatchObject({
      language: 'ru',
      languageOrder: ['ru', 'en'],
      waitForLanguageMinutes: 60,
    });
    expect(await store.chats.get(2)).toMatchObject({ language: 'en', languageOrder: null });
    expect(await store.chats.languageWaits()).toEqual(
      new Map([
        [1, { language: 'ru', wait: 3_600_000 }],
        [3, { language: 'kk', wait: 10_800_000 }],
      ]),
    );
    await store.chats.setLanguageWait(1, null);
    expect([...(await store.chats.languageWaits()).keys()]).toEqual([3]);
  });

  it('knows nothing of a chat it never saw', async () => {
    const { store } = await temporaryStore();
    await store.chats.pause(1, 'blocked', 5);
    await store.chats.resume(1);
    expect(await store.chats.get(1)).toBeNull();
    expect(await store.chats.count()).toBe(0);
  });

  it('keeps an id of 52 bits', async () => {
    const { store } = await temporaryStore();
    await store.chats.upsert(aChat(2 ** 52 - 1));
    expect((await store.chats.get(2 ** 52 - 1))?.id).toBe(4503599627370495);
  });
});

describe('chats.setSchedule', () => {
  it.each<Schedule>([
    AT_ONCE,
    { ...AT_ONCE, rhythm: { kind: 'daily', minute: 0 }, timeZone: 'Asia/Oral' },
    { ...AT_ONCE, rhythm: { kind: 'weekly', weekday: 7, minute: 1439 }, urgentPasses: true },
    { ...AT_ONCE, quiet: { from: 1320, to: 420 } },
  ])('keeps %j, whatever Telegram says of the chat later', async (schedule) => {
    const { store } = await temporaryStore();
    await store.chats.upsert(aChat(1));
    await store.chats.setSchedule(1, schedule);
    await store.chats.upsert(aChat(1, { name: 'New' }));
    expect((await store.chats.get(1))?.schedule).toEqual(schedule);
    const isOwn = schedule.rhythm.kind !== 'atOnce' || schedule.quiet !== null;
    expect(await store.chats.schedules()).toEqual(new Map(isOwn ? [[1, schedule]] : []));
  });
});

describe('chats.migrate', () => {
  it('ends the pause of the old id: what it missed comes in a digest', async () => {
    const { store } = await temporaryStore();
    await withArticles(store, '1', '2');
    await store.chats.upsert(aChat(GROUP, { kind: 'group' }));
    await enqueue(store, GROUP, '1', '2');
    await store.chats.pause(GROUP, 'bot was kicked from the chat', 5);
    await store.chats.migrate(GROUP, SUPERGROUP);
    expect(await store.chats.get(SUPERGROUP)).toMatchObject({ pausedReason: null, probeAt: null });
    expect(await store.outbox.leaseDue({ limit: 1, now: 10, leaseMillis: 100 })).toMatchObject([
      { chatId: SUPERGROUP, inDigest: true },
    ]);
  });

  it('moves subscriptions and pushes to the new id', async () => {
    const { store } = await temporaryStore();
    await withArticles(store, '1', '2');
    await store.chats.upsert(aChat(GROUP, { kind: 'group', name: 'Neighbours' }));
    await store.subscriptions.subscribe(GROUP, regionOf('KZ-15'));
    await enqueue(store, GROUP, '1');
    await store.chats.migrate(GROUP, SUPERGROUP);
    expect(await store.chats.get(GROUP)).toBeNull();
    expect(await store.chats.get(SUPERGROUP)).toMatchObject({ kind: 'supergroup', name: 'Neighbours' });
    expect(await store.subscriptions.all()).toMatchObject([
      { chatId: SUPERGROUP, interest: regionOf('KZ-15') },
    ]);
    expect(await sendNext(store)).toBe(`${SUPERGROUP} 1`);
  });

  it('joins them with what the new id has, and does nothing the second time', async () => {
    const { store } = await temporaryStore();
    await withArticles(store, '1', '2', '3');
    for (const id of [GROUP, SUPERGROUP]) {
      await store.chats.upsert(aChat(id, { kind: 'group', name: `Name ${id}` }));
      await store.subscriptions.subscribe(id, regionOf('KZ-15'));
    }
    await store.subscriptions.subscribe(GROUP, regionOf('KZ-10'));
    await enqueue(store, GROUP, '1', '2');
    await enqueue(store, SUPERGROUP, '2', '3');
    await store.chats.migrate(GROUP, SUPERGROUP);
    await store.chats.migrate(GROUP, SUPERGROUP);
    await store.chats.migrate(SUPERGROUP, SUPERGROUP);
    expect((await store.chats.get(SUPERGROUP))?.name).toBe(`Name ${SUPERGROUP}`);
    expect((await store.subscriptions.all()).map(({ interest }) => interest)).toEqual([
      regionOf('KZ-15'),
      regionOf('KZ-10'),
    ]);
    const sent = [await sendNext(store), await sendNext(store), await sendNext(store)];
    expect(sent.sort()).toEqual([`${SUPERGROUP} 1`, `${SUPERGROUP} 2`, `${SUPERGROUP} 3`]);
    expect(await sendNext(store)).toBeUndefined();
  });

  it('leaves the pushes of a subscription that both had with the one that stays', async () => {
    const { store } = await temporaryStore();
    await withArticles(store, '1');
    for (const id of [GROUP, SUPERGROUP]) await store.chats.upsert(aChat(id, { kind: 'group' }));
    const old = await store.subscriptions.subscribe(GROUP, regionOf('KZ-15'));
    const { subscription } = await store.subscriptions.subscribe(SUPERGROUP, regionOf('KZ-15'));
    const subscriptionId = old.subscription.id;
    await store.outbox.enqueue([{ chatId: GROUP, articleId: '1', reason: 'r', subscriptionId }], 1);
    await store.chats.migrate(GROUP, SUPERGROUP);
    const [push] = await store.outbox.leaseDue({ limit: 1, now: 10, leaseMillis: 100 });
    expect(push?.subscriptionId).toBe(subscription.id);
  });

  it('pushes nothing again that the group got under its old id', async () => {
    const { store } = await temporaryStore();
    await withArticles(store, '1', '2');
    await store.chats.upsert(aChat(GROUP, { kind: 'group' }));
    await enqueue(store, GROUP, '1');
    await sendNext(store);
    await store.chats.upsert(aChat(SUPERGROUP, { kind: 'supergroup' }));
    await enqueue(store, SUPERGROUP, '1');
    await store.chats.migrate(GROUP, SUPERGROUP);
    expect(await sendNext(store)).toBeUndefined();
    expect(await enqueue(store, SUPERGROUP, '1', '2')).toBe(1);
  });

  it('lets a send under way end under the new id', async () => {
    const { store } = await temporaryStore();
    await withArticles(store, '1');
    await store.chats.upsert(aChat(GROUP, { kind: 'group' }));
    await enqueue(store, GROUP, '1');
    const [push] = await store.outbox.leaseDue({ limit: 1, now: 10, leaseMillis: 100 });
    await store.outbox.markSending(push!.id, 11);
    await store.chats.migrate(GROUP, SUPERGROUP);
    await store.outbox.defer(push!.id, 10, 'moved');
    expect(await sendNext(store)).toBe(`${SUPERGROUP} 1`);
  });
});

describe('chats.forget', () => {
  const PERSON = 987654321;

  it('leaves nothing in the whole database that names the person, and everything of others', async () => {
    const { store, file, dump: read } = await temporaryStore();
    await withArticles(store, '1', '2');
    for (const chat of [aChat(PERSON, { name: 'Gülnara Testova' }), aChat(2)]) {
      await store.chats.upsert(chat);
      await store.subscriptions.subscribe(chat.id, regionOf('KZ-15'));
      await store.subscriptions.subscribe(chat.id, { kind: 'question', text: `Where is ${chat.name}?` }, 7);
      await store.chats.setSchedule(chat.id, { ...AT_ONCE, quiet: { from: 60, to: 61 } });
      await enqueue(store, chat.id, '1', '2');
      await store.previews.save({
        requestedBy: chat.id,
        source: 'upload.txt',
        articles: [],
        revision: 0,
        createdAt: 1,
      });
    }
    await sendNext(store);
    await store.chats.pause(PERSON, 'blocked', 5);
    const from = { id: PERSON, first_name: 'Gülnara Testova' };
    const messageOf = (sender: object, chatId: number) =>
      JSON.stringify({ message: { message_id: 9, from: sender, chat: { id: chatId }, text: 'hello' } });
    const byOther = messageOf({ id: 2 }, 2);
    const lookalike = JSON.stringify({
      message: { message_id: PERSON, from: { id: Number(`4${PERSON}5`) } },
    });
    await store.inbox.receive(
      [
        { updateId: 1, chatId: PERSON, payload: messageOf(from, PERSON) },
        { updateId: 2, chatId: GROUP, payload: messageOf(from, GROUP) },
        { updateId: 3, chatId: null, payload: JSON.stringify({ poll_answer: { user_id: PERSON } }) },
        { updateId: 4, chatId: 2, payload: byOther },
        { updateId: 5, chatId: 3, payload: lookalike },
      ],
      1,
    );

    await store.chats.forget(PERSON);

    expect((await store.inbox.unhandled()).map(({ payload }) => payload)).toEqual([byOther, lookalike]);
    await store.inbox.handled(5);
    const dump = await read();
    for (const [table, rows] of Object.entries(dump)) {
      expect.soft(JSON.stringify(rows), table).not.toContain(String(PERSON));
      expect.soft(JSON.stringify(rows), table).not.toContain('Gülnara');
    }
    expect(dump.chats).toHaveLength(1);
    expect(dump.subscriptions).toHaveLength(2);
    expect(dump.outbox).toHaveLength(2);
    expect(dump.load_previews).toHaveLength(1);
    expect(dump.inbox).toHaveLength(5);

    await store.close();
    if (!isOnPostgres) expect((await readFile(file)).includes('Gülnara')).toBe(false);
  });

  it('makes a lease on the forgotten chat worthless', async () => {
    const { store } = await temporaryStore();
    await withArticles(store, '1');
    await store.chats.upsert(aChat(PERSON));
    await enqueue(store, PERSON, '1');
    const [push] = await store.outbox.leaseDue({ limit: 1, now: 10, leaseMillis: 100 });
    await store.chats.forget(PERSON);
    expect(await store.outbox.markSending(push!.id, 11)).toBe(false);
    await store.outbox.sent(push!.id, 1, 12);
    expect((await store.outbox.countByState()).sent).toBe(0);
  });

  it('does nothing for a chat it never saw', async () => {
    const { store } = await temporaryStore();
    await store.chats.upsert(aChat(2));
    await store.chats.forget(1);
    expect(await store.chats.count()).toBe(1);
  });

  it('erases all or nothing', async () => {
    const { store } = await temporaryStore();
    await store.chats.upsert(aChat(PERSON));
    await store.subscriptions.subscribe(PERSON, regionOf('KZ-15'));
    const failing = store.transaction(async ({ chats }) => {
      await chats.forget(PERSON);
      throw new Error('in the middle');
    });
    await expect(failing).rejects.toThrow('in the middle');
    expect(await store.chats.count()).toBe(1);
    expect(await store.subscriptions.of(PERSON)).toHaveLength(1);
  });
});
