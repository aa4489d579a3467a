/**
 * A process that rolls back once and never ends the update: `tsx rollback-process.ts DATABASE_URL UPDATE_ID`. It writes a
 * line when the rollback is made.
 */
import { Library } from '../../src/library/library.ts';
import { openStore } from '../../src/store/open-store.ts';

const [, , databaseUrl = '', updateId = ''] = process.argv;
const library = await Library.open({
  store: await openStore(databaseUrl),
  now: () => 1000,
  timeZone: 'UTC',
});
await library.rollback(Number(updateId));
process.stdout.write('rolled back\n');
setInterval(() => {}, 1000);
