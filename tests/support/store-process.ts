/**
 * A process with a store of its own, for tests of what several processes do to one file.
 * `tsx store-process.ts open URL` opens and closes; `… hold URL` writes inside a transaction, prints `holding`, and
 * never ends it.
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
