import pino from 'pino';
import type { Log } from '../../src/log.ts';

/** A log without output. */
export const silentLog: Log = pino({ level: 'silent' });

/** A log that keeps its lines as objects. */
export function recordingLog(): { log: Log; lines: Record<string, unknown>[] } {
  const lines: Record<string, unknown>[] = [];
  const log = pino(
    { level: 'debug', base: null },
    { write: (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>) },
  );
  return { log, lines };
}
