import { loadEnvironment } from '../app/environment.ts';
import { copyStore } from '../store/copy-store.ts';
import { failing } from './failing.ts';
import { storeAddresses } from './store-addresses.ts';

const USAGE = `usage: npm run migrate-store -- --from URL --to-file FILE
  --from URL   where the data is, for example sqlite:./data/habarshy.sqlite3
  --to URL     an empty database, for example postgres://USER:PASSWORD@HOST/DATABASE
  --from-file FILE, --to-file FILE
               the same, read from a file; without any of them, from MIGRATE_FROM and MIGRATE_TO
Arguments are seen by every user of the machine: give a URL with a password in a file or the environment.
Copies everything. Stop the bot before, and start it with DATABASE_URL set to the new one after.`;

async function main(args: readonly string[]): Promise<void> {
  const addresses = await storeAddresses(args, loadEnvironment());
  if (addresses === null) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  const copied = await copyStore(addresses.from, addresses.to);
  for (const [table, rows] of copied) console.log(`${table}: ${rows}`);
  console.log('Now set DATABASE_URL to the new database, and start the bot.');
}

main(process.argv.slice(2)).catch(failing('migrate-store'));
