import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Environment } from '../app/config.ts';
import { StoreError } from '../store/store-error.ts';

/** The two databases of a migration. */
export interface StoreAddresses {
  readonly from: string;
  readonly to: string;
}

/**
 * Reads the addresses from `--from URL` or `--from-file FILE`, or else from `MIGRATE_FROM` of the environment; the same
 * for `to`. Every user of the machine sees arguments in the list of processes: an address with a password belongs
 * into a file or the environment. Null if the arguments are not valid, or an address is missing or given twice.
 * @throws {StoreError} if a file cannot be read.
 */
export async function storeAddresses(
  args: readonly string[],
  environment: Environment,
): Promise<StoreAddresses | null> {
  const given = optionsOf(args);
  if (given === null) return null;
  const address = async (url: string | undefined, file: string | undefined, variable: string) => {
    if (url !== undefined && file !== undefined) return '';
    if (file !== undefined) return (await read(file)).trim();
    return url ?? environment[variable]?.trim() ?? '';
  };
  const from = await address(given.from, given['from-file'], 'MIGRATE_FROM');
  const to = await address(given.to, given['to-file'], 'MIGRATE_TO');
  return from === '' || to === '' ? null : { from, to };
}

const ADDRESS = { type: 'string' } as const;
const OPTIONS = { from: ADDRESS, to: ADDRESS, 'from-file': ADDRESS, 'to-file': ADDRESS };

function optionsOf(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS }).values;
  } catch {
    return null;
  }
}

function read(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: unknown) => {
    throw new StoreError('address', `Cannot read ${file}.`, 'It should hold the URL of a database.', error);
  });
}
