import { parseArgs } from 'node:util';
import { copyStore } from '../store/copy-store.ts';
import { failing } from './failing.ts';

const USAGE = `usage: npm run migrate-store -- --from URL --to URL
  --from  where the data is, for example sqlite:./data/habarshy.sqlite3
  --to    an empty database, for example postgres://USER:PASSWORD@HOST/DATABASE
Copies everything. Stop the bot before, and start it with DATABASE_URL set to the new one after.`;

class UsageError extends Error {}

function addresses(args: readonly string[]): { from: string; to: string } {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { from: { type: 'string' }, to: { type: 'string' } },
    });
    const { from, to } = values;
    if (from !== undefined && to !== undefined) return { from, to };
  } catch {
    // All other arguments are errors of usage too.
  }
  throw new UsageError(USAGE);
}

async function main(args: readonly string[]): Promise<void> {
  const { from, to } = addresses(args);
  const copied = await copyStore(from, to);
  for (const [table, rows] of copied) console.log(`${table}: ${rows}`);
  console.log('Now set DATABASE_URL to the new database, and start the bot.');
}

main(process.argv.slice(2)).catch((error: unknown) => {
  if (!(error instanceof UsageError)) return failing('migrate-store')(error);
  console.error(error.message);
  process.exitCode = 2;
});
