import { describe, expect, it, onTestFinished } from 'vitest';
import { PostEditor, type PostEditorOptions } from '../../src/delivery/post-editor.ts';
import type { Fault } from '../../src/emulator/faults.ts';
import type { Store } from '../../src/store/store.ts';
import { MessageSender } from '../../src/telegram/message-sender.ts';
import { SendBudget } from '../../src/telegram/send-budget.ts';
import { anArticle } from '../support/articles.ts';
import { loopClock } from '../support/loop-clock.ts';
import { deliveringForTest, queue, untilStates } from './delivering.ts';

/** Posts of article 1 in so many chats, sent. */
async function posted(chats: number) {
  const delivering = await deliveringForTest();
  const { store, people, dispatcherOn, emulator, telegram, log } = delivering;
  const clock = loopClock(20);
  const chatIds = await people(chats);
  await queue(store, ['1'], chatIds);
  const dispatcher = dispatcherOn(store, { clock });
  dispatcher.start();
  await untilStates(store, { sent: chats });
  await dispatcher.stop();
  const editorWith = (given: Partial<PostEditorOptions> = {}) => {
    const editor = new PostEditor({
      store,
      sender: new MessageSender(telegram, { log }),
      budget: new SendBudget(clock),
      render: ({ article }) => ({ html: article.title }),
      log,
      clock,
      random: () => 0,
      ...given,
    });
    onTestFinished(() => editor.stop());
    return editor;
  };
  const texts = () =>
    chatIds.flatMap((id) => emulator.messages(id).flatMap(({ from, text }) => (from?.is_bot ? [text] : [])));
  return { ...delivering, clock, chatIds, editorWith, texts };
}

async function change(store: Store, at: number, title = 'New title') {
  const article = anArticle({ id: '1', title });
  await store.loads.record({ source: 't', at, new: [], changed: [article] });
  await store.outbox.queueEdits(['1'], { at, sentAfter: 0 });
}

const untilDone = (store: Store) => expect.poll(() => store.outbox.nextEditAt(), { interval: 10 }).toBeNull();

describe('PostEditor', () => {
  it('edits each post of a changed article, and sends no new message', async () => {
    const { store, clock, editorWith, texts } = await posted(3);
    await change(store, clock.now());
    editorWith().start();
    await untilDone(store);
    expect(texts()).toEqual(['New title', 'New title', 'New title']);
  });

  it('edits what becomes due while it sleeps, once it is woken', async () => {
    const { store, clock, editorWith, texts } = await posted(1);
    const editor = editorWith();
    editor.start();
    await change(store, clock.now());
    editor.wake();
    await untilDone(store);
    expect(texts()).toEqual(['New title']);
  });

  it.each([
    { kind: 'error', code: 400, description: 'Bad Request: message is not modified' },
    { kind: 'error', code: 400, description: "Bad Request: message can't be edited" },
    { kind: 'error', code: 400, description: 'Bad Request: message to edit not found' },
    { kind: 'error', code: 403, description: 'Forbidden: bot was blocked by the user' },
  ] satisfies Fault[])('ends where Telegram says $description', async (fault) => {
    const { store, emulator, clock, editorWith, texts } = await posted(1);
    await change(store, clock.now());
    emulator.failNext('editMessageText', fault);
    editorWith().start();
    await untilDone(store);
    expect(texts()).toEqual(['Article 1']);
  });

  it.each([
    {
      kind: 'error',
      code: 429,
      description: 'Too Many Requests: retry after 1',
      parameters: { retry_after: 1 },
    },
    { kind: 'error', code: 502, description: 'Bad Gateway' },
  ] satisfies Fault[])('tries again after $code', async (fault) => {
    const { store, emulator, clock, editorWith, texts } = await posted(1);
    await change(store, clock.now());
    emulator.failNext('editMessageText', fault);
    editorWith().start();
    await untilDone(store);
    expect(texts()).toEqual(['New title']);
  });

  it('leaves the posts of a paused chat as they are', async () => {
    const { store, clock, chatIds, editorWith, texts } = await posted(1);
    await store.chats.pause(chatIds[0]!, 'blocked', clock.now());
    await change(store, clock.now());
    editorWith().start();
    await untilDone(store);
    expect(texts()).toEqual(['Article 1']);
  });

  it('leaves an edit due that it did not make before it was stopped', async () => {
    const { store, clock, editorWith } = await posted(1);
    await change(store, clock.now());
    const budget = new SendBudget(clock);
    budget.pause(3_600_000, null);
    const editor = editorWith({ budget });
    editor.start();
    await expect.poll(() => store.outbox.nextEditAt()).toBeGreaterThan(clock.now());
    await editor.stop();
    expect(await store.outbox.nextEditAt()).toBeLessThanOrEqual(clock.now());
  });
});
