import { ConfigError } from '../app/config.ts';
import { SeedsUnreadableError } from '../sources/seed-folder.ts';
import { StoreError } from '../store/store-error.ts';

const TO_BE_MENDED = [ConfigError, SeedsUnreadableError, StoreError];

/** Ends a command with 2: in one line where whoever called it can do something, else a defect with its stack. */
export function failing(command: string): (error: unknown) => void {
  return (error) => {
    const isMessage = TO_BE_MENDED.some((kind) => error instanceof kind);
    const text = error instanceof Error ? (isMessage ? error.message : error.stack) : String(error);
    console.error(`${command}: ${text}`);
    process.exitCode = 2;
  };
}
