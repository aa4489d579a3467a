/**
 * A separate process with its own store, for tests of several processes on one file.
 * `tsx store-process.ts open URL` opens and closes the store; `… hold URL` writes in a transaction, prints `holding`,
 * and keeps the transaction open.
 */
import { openStore } from '../../src/store/open-store.ts';

const [, , verb, url = ''] = process.argv;
const store = await openStore(url);
if (verb === 'hold') {
  await store.transaction(async ({ chats, subscriptions }) => {
    await chats.upsert({ id: 1, kind: 'private', name: 'Held', languageCode: null });
    await subscriptions.subscribe(1, { kind: 'region', region: 'KZ-15' });
    process.stdout.write('holding\n');
    await new Promise((resolve) => setTimeout(resolve, 60_000));
  });
}
await store.close();
