/**
 * A separate process with its own store, for tests of several processes on one file.
 * `tsx store-process.ts open URL` opens and closes the store; `… hold URL` writes in a transaction, prints `holding`,
 * and keeps the transaction open until its standard input ends.
 */
import { once } from 'node:events';
import { openStore } from '../../src/store/open-store.ts';

const [, , verb, url = ''] = process.argv;
const store = await openStore(url);
if (verb === 'hold') {
  await store.transaction(async ({ chats, subscriptions }) => {
    await chats.upsert({ id: 1, kind: 'private', name: 'Held', languageCode: null });
    await subscriptions.subscribe(1, { kind: 'region', region: 'KZ-15' });
    process.stdout.write('holding\n');
    process.stdin.resume();
    await once(process.stdin, 'end');
  });
}
await store.close();
