import { describe, expect, it } from 'vitest';
import { articlePush } from '../../src/bot/views/article-push.ts';
import { digestPage } from '../../src/bot/views/digest-page.ts';
import { AT_ONCE } from '../../src/chats/schedule.ts';
import type { DispatcherOptions } from '../../src/delivery/dispatcher-options.ts';
import { DEFAULT_PUSH_LIMITS } from '../../src/outbox/push-limits.ts';
import { anArticle } from '../support/articles.ts';
import { regionOf } from '../support/interests.ts';
import { loopClock } from '../support/loop-clock.ts';
import { deliveringForTest, untilStates } from './delivering.ts';

const AKTOBE = regionOf('KZ-15');
const ABAI = regionOf('KZ-10');
const VIEWS: Partial<DispatcherOptions> = {
  render: (push, _, copies) => articlePush(push, 'en', copies),
  renderDigest: (pushes) => digestPage(pushes, 'en'),
};

/** A speech that two regions published, and a road, queued for who follows both regions and who follows one. */
async function queued() {
  const delivering = await deliveringForTest();
  const { store, people } = delivering;
  const [both = 0, one = 0] = await people(2);
  const articles = [
    anArticle({ id: '1', title: 'A speech', issuer: 'aktobe', region: 'KZ-15' }),
    anArticle({ id: '2', title: 'The speech', issuer: 'abay', region: 'KZ-10' }),
    anArticle({ id: '3', title: 'A road', issuer: 'abay', region: 'KZ-10' }),
  ];
  await store.loads.record({ source: 's', at: 1, new: articles, changed: [] });
  await store.subscriptions.subscribe(both, AKTOBE);
  await store.subscriptions.subscribe(both, ABAI);
  await store.subscriptions.subscribe(one, ABAI);
  const matched = articles.map(({ id, region }) => ({
    articleId: id,
    isUrgent: false,
    languages: ['en'] as const,
    copyOf: id === '3' ? null : '1',
    interests: [region === 'KZ-15' ? AKTOBE : ABAI],
  }));
  const timing = { at: 1, due: new Map(), waits: new Map() };
  const enqueue = (limits = DEFAULT_PUSH_LIMITS) =>
    store.outbox.enqueueForFollowers(matched, { ...timing, limits });
  const textsOf = (chatId: number) =>
    delivering.emulator.messages(chatId).flatMap(({ text }) => (text === undefined ? [] : [text]));
  return { ...delivering, both, one, enqueue, textsOf };
}

describe('copies of one text', () => {
  it('come once to a follower of both, saying who else published it, and as they are to a follower of one', async () => {
    const { store, dispatcherOn, both, one, enqueue, textsOf } = await queued();
    await enqueue();
    dispatcherOn(store, { ...VIEWS, clock: loopClock(100) }).start();
    await untilStates(store, { sent: 5 });
    const [speech, road] = textsOf(both);
    expect(textsOf(both)).toHaveLength(2);
    expect(speech).toContain('A speech');
    expect(speech).toMatch(/also published by Abai/);
    expect(road).toContain('A road');
    expect(textsOf(one).map((text) => text.split('\n')[0])).toEqual(['The speech', 'A road']);
    expect(textsOf(one).join()).not.toContain('also published by');
  });

  it('are one line of a digest', async () => {
    const { store, dispatcherOn, both, enqueue, textsOf } = await queued();
    await store.chats.setSchedule(both, { ...AT_ONCE, rhythm: { kind: 'daily', minute: 480 } });
    await enqueue();
    dispatcherOn(store, { ...VIEWS, clock: loopClock(100) }).start();
    await untilStates(store, { sent: 5 });
    expect(textsOf(both)).toHaveLength(1);
    expect(textsOf(both)[0]).toContain('Digest: 2 new articles');
    expect(textsOf(both)[0]).toMatch(/A speech\n.*\nalso published by Abai/);
  });

  it('count once where many come in a digest', async () => {
    const { store, both, enqueue, dump } = await queued();
    await enqueue({ ...DEFAULT_PUSH_LIMITS, maxAtOnce: 2 });
    const { outbox = [] } = await dump();
    expect(outbox).toContainEqual(expect.objectContaining({ chat_id: both, article_id: '1', copy_of: '1' }));
    expect((outbox as { in_digest: number }[]).every(({ in_digest }) => in_digest === 0)).toBe(true);
    expect((await store.outbox.countByState()).pending).toBe(5);
  });

  it('leave the other where the subscription of one ends before', async () => {
    const { store, dispatcherOn, both, enqueue, textsOf } = await queued();
    await enqueue();
    const [aktobe] = await store.subscriptions.of(both);
    await store.outbox.withdraw(both, aktobe?.id ?? 0, []);
    dispatcherOn(store, { ...VIEWS, clock: loopClock(100) }).start();
    await untilStates(store, { sent: 4 });
    expect(textsOf(both).map((text) => text.split('\n')[0])).toEqual(['The speech', 'A road']);
  });
});
