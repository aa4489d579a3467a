import { describe, expect, it } from 'vitest';
import { aChat, temporaryStore } from '../support/store.ts';

function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

describe('a read', () => {
  it('waits for no transaction, and sees nothing of it before its end', async () => {
    const { store } = await temporaryStore();
    const [written, goOn] = [gate(), gate()];
    const transaction = store.transaction(async (tx) => {
      await tx.chats.upsert(aChat(1));
      expect(await tx.chats.get(1)).not.toBeNull();
      written.open();
      await goOn.opened;
    });
    await written.opened;
    expect(await store.chats.get(1)).toBeNull();
    goOn.open();
    await transaction;
    expect(await store.chats.get(1)).not.toBeNull();
  });
});
