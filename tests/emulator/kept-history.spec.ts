import { describe, expect, it } from 'vitest';
import { ZodError } from 'zod';
import { emulatorForTest } from '../support/emulator.ts';

const JOHN = 6_100_000_001;

async function withJohn() {
  const started = await emulatorForTest();
  started.emulator.addPerson({ id: JOHN, firstName: 'John', started: true });
  return started;
}

describe('the history of an emulator', () => {
  it('is the same after it went through JSON and into another one', async () => {
    const { emulator, telegram } = await withJohn();
    emulator.say(JOHN, JOHN, 'hello');
    await telegram.sendMessage(JOHN, 'welcome');
    emulator.sayWithDocument(JOHN, JOHN, {
      fileName: 'seed.txt',
      mimeType: 'text/plain',
      bytes: Buffer.from('a seed'),
    });
    emulator.block(JOHN);

    const after = await withJohn();
    after.emulator.restore(JSON.parse(JSON.stringify(emulator.history())));
    expect(after.emulator.messages(JOHN)).toEqual(emulator.messages(JOHN));
    const fileId = after.emulator.messages(JOHN)[2]?.document?.file_id ?? '';
    expect(Buffer.from(after.emulator.file(fileId)?.bytes ?? []).toString()).toBe('a seed');
    await expect(after.telegram.sendMessage(JOHN, 'anyone?')).rejects.toThrow('bot was blocked');
    after.emulator.unblock(JOHN);
    // Ids go on, and the bot may edit what it sent before.
    expect((await after.telegram.sendMessage(JOHN, 'again')).message_id).toBe(4);
    await after.telegram.editMessageText(JOHN, 2, undefined, 'welcome back');
    expect(after.emulator.messages(JOHN)[1]?.text).toBe('welcome back');
  });

  it('leaves out chats that there are no longer', async () => {
    const { emulator } = await withJohn();
    emulator.say(JOHN, JOHN, 'hello');
    const { emulator: empty } = await emulatorForTest();
    empty.restore(emulator.history());
    expect(empty.messages(JOHN)).toEqual([]);
  });

  it.each([
    null,
    {},
    { version: 2 },
    { version: 1, bot: [], messages: [{ chatId: 'x' }], files: [], filesAdded: 0 },
  ])('refuses %j, and changes nothing', async (history) => {
    const { emulator } = await withJohn();
    emulator.say(JOHN, JOHN, 'hello');
    expect(() => emulator.restore(history)).toThrow(ZodError);
    expect(emulator.messages(JOHN)).toHaveLength(1);
  });
});
