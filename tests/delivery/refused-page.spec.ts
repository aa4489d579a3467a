import { expect, it } from 'vitest';
import type { Sender } from '../../src/delivery/dispatcher-options.ts';
import type { LeasedPush } from '../../src/outbox/types.ts';
import { loopClock } from '../support/loop-clock.ts';
import { deliveringForTest, queue, untilStates } from './delivering.ts';

const COUNT = 20;

/** All that is due in one message. */
const renderDigest = (pushes: readonly LeasedPush[]) => ({
  pushes,
  message: { html: pushes.map(({ article }) => `<b>${article.title}</b>`).join('\n') },
});

/** Twenty articles of one chat that come in a digest, to a server that refuses some messages. */
async function delivered(isRefused: (html: string) => boolean, states: Record<string, number>) {
  const { store, people, dispatcherOn } = await deliveringForTest();
  const [chatId = 0] = await people(1);
  const ids = Array.from({ length: COUNT }, (_, at) => String(at + 1));
  await queue(store, ids, [chatId]);
  await store.outbox.gatherMissed(chatId, 0);
  const arrived: string[] = [];
  const send: Sender['send'] = async (_, { html }) => {
    if (isRefused(html)) return { kind: 'messageRefused', description: 'Bad Request: ENTITIES_TOO_LONG' };
    arrived.push(html);
    return { kind: 'sent', messageId: arrived.length };
  };
  const sender = { send, isReachable: async () => true };
  dispatcherOn(store, { sender, renderDigest, clock: loopClock(200) }).start();
  await untilStates(store, states);
  const titles = arrived.flatMap((html) => html.split('\n'));
  return { arrived, titles };
}

it('gives up the one article of a page that Telegram refuses, and sends the others once', async () => {
  const { titles } = await delivered((html) => /Article 7\b/.test(html), { sent: COUNT - 1, dead: 1 });
  expect(new Set(titles).size).toBe(COUNT - 1);
  expect(titles).toHaveLength(COUNT - 1);
  expect(titles).not.toContain('<b>Article 7</b>');
});

it('sends an article as plain text where its markup is what Telegram refuses', async () => {
  const { titles } = await delivered((html) => html.includes('<b>Article 7</b>'), { sent: COUNT });
  expect(titles).toHaveLength(COUNT);
  expect(titles).toContain('Article 7');
});

it('splits a page that is too much at once, in order', async () => {
  const { arrived, titles } = await delivered((html) => html.split('\n').length > 6, { sent: COUNT });
  expect(arrived.length).toBeLessThanOrEqual(5);
  expect(titles).toEqual(Array.from({ length: COUNT }, (_, at) => `<b>Article ${at + 1}</b>`));
});
