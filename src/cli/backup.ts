import { loadConfig } from '../app/environment.ts';
import { backUpStore } from '../store/backup.ts';
import { failing } from './failing.ts';

const USAGE = `usage: npm run backup -- [FILE]
  FILE  the new file to write (default: ./data/backups/habarshy-TIME.sqlite3)
Copies the database as it is at one moment; the bot may keep running.`;

async function main(args: readonly string[]): Promise<void> {
  const [path, ...others] = args;
  if (others.length > 0 || path?.startsWith('-')) {
    console.log(USAGE);
    process.exitCode = path === '--help' || path === '-h' ? 0 : 2;
    return;
  }
  const time = new Date().toISOString().slice(0, 19).replaceAll(/[-:]/g, '');
  const file = path ?? `./data/backups/habarshy-${time}.sqlite3`;
  await backUpStore(loadConfig().databaseUrl, file);
  console.log(file);
}

main(process.argv.slice(2)).catch(failing('backup'));
