import { describe, expect, it } from 'vitest';
import { plainPng } from '../playground/pictures.ts';
import { emulatorForTest } from '../support/emulator.ts';

const KEPT = 3;

async function withHistory(history?: number) {
  const started = await emulatorForTest(history === undefined ? {} : { history });
  const { id } = started.emulator.addPerson({ firstName: 'John', started: true });
  const other = started.emulator.addPerson({ firstName: 'Dana', started: true });
  return { ...started, id, other };
}

describe('the history of an emulator', () => {
  it('keeps the newest messages of each chat, under their own ids', async () => {
    const { emulator, telegram, id, other } = await withHistory(KEPT);
    emulator.say(other.id, other.id, 'before');
    for (let number = 1; number <= 5; number++) emulator.say(id, id, `text ${number}`);
    expect(emulator.messages(id).map(({ message_id, text }) => [message_id, text])).toEqual([
      [3, 'text 3'],
      [4, 'text 4'],
      [5, 'text 5'],
    ]);
    expect(emulator.messages(other.id)).toHaveLength(1);
    expect((await telegram.sendMessage(id, 'answer')).message_id).toBe(6);
  });

  it('keeps the newest calls and deliveries', async () => {
    const { emulator, telegram, id } = await withHistory(KEPT);
    for (let number = 1; number <= 5; number++) await telegram.sendMessage(id, `answer ${number}`);
    const newest = ['answer 3', 'answer 4', 'answer 5'];
    expect(emulator.deliveries().map(({ text }) => text)).toEqual(newest);
    expect(emulator.callsOf('sendMessage').map((call) => (call as { text: string }).text)).toEqual(newest);
  });

  it('keeps the newest files, none of which takes the place of another', async () => {
    const { emulator, telegram, id } = await withHistory(1);
    const send = async () => (await telegram.sendDocument(id, { source: plainPng(2, 2) })).document.file_id;
    const [first, second] = [await send(), await send()];
    expect(first).not.toBe(second);
    expect([first, second].map((file) => emulator.file(file) !== undefined)).toEqual([false, true]);
  });

  it('keeps everything where no limit is given', async () => {
    const { emulator, id } = await withHistory();
    for (let number = 1; number <= 2_000; number++) emulator.say(id, id, 'text');
    expect(emulator.messages(id)).toHaveLength(2_000);
  });
});
