import { expect, onTestFinished, vi } from 'vitest';
import { Dispatcher } from '../../src/delivery/dispatcher.ts';
import type { DispatcherOptions } from '../../src/delivery/dispatcher-options.ts';
import type { OutgoingBatch } from '../../src/delivery/outgoing-batch.ts';
import type { EmulatorOptions } from '../../src/emulator/emulator.ts';
import type { LeasedPush, OutboxState } from '../../src/outbox/types.ts';
import type { Store } from '../../src/store/store.ts';
import { MessageSender } from '../../src/telegram/message-sender.ts';
import { SendBudget } from '../../src/telegram/send-budget.ts';
import { anArticle } from '../support/articles.ts';
import { emulatorForTest } from '../support/emulator.ts';
import { aChat, temporaryStore } from '../support/store.ts';

export type Delivering = Awaited<ReturnType<typeof deliveringForTest>>;

/** A store, an emulator and all that stands between; nothing is started. */
export async function deliveringForTest(options: Partial<EmulatorOptions> = {}) {
  const temporary = await temporaryStore();
  const listening = await emulatorForTest(options);
  const { emulator, telegram } = listening;
  const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };

  /** A dispatcher as a process of its own would have it, with its own budget; stopped when the test ends. */
  const dispatcherOn = (store: Store, given: Partial<DispatcherOptions> = {}) => {
    const dispatcher = new Dispatcher({
      store,
      sender: new MessageSender(telegram, { log }),
      render: ({ article }) => ({ html: article.title }),
      renderDigest: threeAPage,
      timeZone: 'UTC',
      onTopicUnreachable: async () => {},
      budget: new SendBudget(given.clock),
      log,
      random: () => 0,
      ...given,
    });
    onTestFinished(() => dispatcher.stop());
    return dispatcher;
  };

  /** People who started the bot, known to the store. */
  const people = async (count: number): Promise<number[]> => {
    const ids = Array.from(
      { length: count },
      (_, turn) => emulator.addPerson({ firstName: `Person ${turn}`, started: true }).id,
    );
    await temporary.store.transaction(async ({ chats }) => {
      for (const id of ids) await chats.upsert(aChat(id));
    });
    return ids;
  };

  return { ...temporary, ...listening, log, dispatcherOn, people };
}

/** A digest that holds three titles, the last ones first, so that nothing depends on the order of the rows. */
function threeAPage(pushes: readonly LeasedPush[]): OutgoingBatch {
  const shown = [...pushes].reverse().slice(0, 3);
  return { pushes: shown, message: { html: shown.map(({ article }) => article.title).join('; ') } };
}

/** Stores the articles and queues each for each chat, article by article. */
export async function queue(store: Store, articleIds: readonly string[], chatIds: readonly number[]) {
  await store.transaction(async ({ loads, outbox }) => {
    const articles = articleIds.map((id) => anArticle({ id, title: `Article ${id}` }));
    await loads.record({ source: 'test', at: 1, new: articles, changed: [] });
    await outbox.enqueue(
      articleIds.flatMap((articleId) => chatIds.map((chatId) => ({ chatId, articleId, reason: 'r' }))),
      1,
    );
  });
}

/** Resolves when the outbox holds so many rows in the given states. */
export async function untilStates(
  store: Store,
  expected: Partial<Record<OutboxState, number>>,
): Promise<void> {
  await expect.poll(() => store.outbox.countByState(), { interval: 10 }).toMatchObject(expected);
}

/** `chat: text` of everything that arrived, in the order of arrival. */
export function received({ emulator }: Delivering): string[] {
  return emulator.deliveries().map(({ chatId, text }) => `${chatId}: ${text}`);
}
