import { ConfigError } from '../app/config.ts';
import { SeedsUnreadableError } from '../sources/seed-folder.ts';
import { SourcesFileError } from '../sources/sources-file.ts';
import { StoreError } from '../store/store-error.ts';

const TO_BE_MENDED = [ConfigError, SeedsUnreadableError, SourcesFileError, StoreError];

/** Exits with code 2: with one line if the user can fix it, else with the stack of the bug. */
export function failing(command: string): (error: unknown) => void {
  return (error) => {
    const isMessage = TO_BE_MENDED.some((kind) => error instanceof kind);
    const text = error instanceof Error ? (isMessage ? error.message : error.stack) : String(error);
    console.error(`${command}: ${text}`);
    process.exitCode = 2;
  };
}
