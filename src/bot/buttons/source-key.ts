import { createHash } from 'node:crypto';

/** Names a source in callback data: a name may be long, and a position changes when the sources file does. */
export function sourceKey(name: string): string {
  return createHash('sha256').update(name).digest('hex').slice(0, 12);
}
