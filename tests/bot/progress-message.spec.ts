import { beforeEach, describe, expect, it } from 'vitest';
import type { CallbackContext, ChatContext, Services } from '../../src/bot/chat-context.ts';
import { textsFor } from '../../src/bot/locales/locale.ts';
import { replyWhenDone, updateWhenDone } from '../../src/bot/progress-message.ts';
import { LOAD_STAGES, type OnProgress } from '../../src/sources/load-progress.ts';
import type { OutgoingMessage } from '../../src/telegram/outgoing-message.ts';
import { FakeClock } from '../support/fake-clock.ts';

const MESSAGE_ID = 7;

let clock: FakeClock;
let services: Services;
let calls: [name: string, after: number, html: string][];
/** Whether Telegram changes messages. */
let changes: boolean;

beforeEach(() => {
  clock = new FakeClock(0);
  services = { clock } as Partial<Services> as Services;
  calls = [];
  changes = true;
});

function conversation(): CallbackContext {
  const call = (name: string, { html }: OutgoingMessage) => calls.push([name, clock.now(), html]);
  const here = {
    language: 'en',
    texts: textsFor('en'),
    messageId: MESSAGE_ID,
    async reply(message) {
      call('reply', message);
      return MESSAGE_ID;
    },
    async edit(_, message) {
      call('edit', message);
      return changes;
    },
    async update(message) {
      call('update', message);
    },
    async notify(text) {
      call('note', { html: text });
    },
  } satisfies Partial<ChatContext & CallbackContext>;
  return here as Partial<CallbackContext> as CallbackContext;
}

const working =
  (millis: number) =>
  async (onProgress: OnProgress): Promise<OutgoingMessage> => {
    for (let done = 0; done <= 10; done += 1) {
      onProgress({ stage: 'store', done: done * 1000, total: 10_000 });
      await new Promise<void>((resolve) => clock.setTimer(millis / 11, resolve));
    }
    return { html: 'done' };
  };
const load = (millis: number) => ({ stages: LOAD_STAGES, work: working(millis) });

describe('replyWhenDone', () => {
  it('answers a quick load with its result and nothing before', async () => {
    const done = replyWhenDone(services, conversation(), load(1300));
    await clock.advance(20_000);
    await done;
    expect(calls.map(([name, , html]) => [name, html])).toEqual([['reply', 'done']]);
  });

  it('shows a long one in a single message, changed once a second at most, which becomes the result', async () => {
    const done = replyWhenDone(services, conversation(), load(5000));
    await clock.advance(20_000);
    await done;
    const [first, ...others] = calls;
    expect(first?.[0]).toBe('reply');
    expect(first?.[1]).toBe(1500);
    expect(first?.[2]).toMatch(/^▰+▱+ \d+%\nStoring articles: 3,000 \/ 10,000$/);
    expect(others.map(([name]) => name)).toEqual(['edit', 'edit', 'edit', 'edit']);
    expect(others.at(-1)?.[2]).toBe('done');
    const times = calls.map(([, after]) => after);
    times.slice(1).forEach((time, at) => {
      expect(time - (times[at] ?? 0)).toBeGreaterThanOrEqual(1000);
    });
  });

  it('sends the result anew where the message cannot be changed', async () => {
    changes = false;
    const done = replyWhenDone(services, conversation(), load(2000));
    await clock.advance(20_000);
    await done;
    expect(calls.at(-1)).toEqual(['reply', expect.any(Number), 'done']);
  });

  it('says in its message that the work broke off, and goes on with the error', async () => {
    const done = replyWhenDone(services, conversation(), {
      stages: LOAD_STAGES,
      async work(onProgress) {
        await working(3000)(onProgress);
        throw new Error('disk full');
      },
    });
    const failed = expect(done).rejects.toThrow('disk full');
    await clock.advance(20_000);
    await failed;
    expect(calls.at(-1)?.[2]).toContain('nothing was changed');
  });
});

describe('updateWhenDone', () => {
  it('answers the press of a long load when it shows it first, and leaves a quick one to its end', async () => {
    const quick = updateWhenDone(services, conversation(), load(1000));
    await clock.advance(5000);
    await quick;
    expect(calls.map(([name]) => name)).toEqual(['update']);
    const long = updateWhenDone(services, conversation(), load(3000));
    await clock.advance(1500);
    expect(calls[1]).toEqual(['note', expect.any(Number), 'Loading…']);
    await clock.advance(20_000);
    await long;
  });

  it('shows progress and result in the message of the button', async () => {
    const done = updateWhenDone(services, conversation(), load(3000));
    await clock.advance(20_000);
    await done;
    expect(calls.filter(([name]) => name !== 'note').map(([name]) => name)).toEqual([
      'edit',
      'edit',
      'update',
    ]);
    expect(calls.at(-1)?.[2]).toBe('done');
  });
});
