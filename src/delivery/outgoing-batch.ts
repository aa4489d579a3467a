import type { LeasedPush } from '../outbox/types.ts';
import type { OutgoingMessage } from '../telegram/outgoing-message.ts';

/** One message and the rows that it brings: a single push, or those of a digest's page. They all have one place. */
export interface OutgoingBatch {
  /** At least one. */
  readonly pushes: readonly LeasedPush[];
  readonly message: OutgoingMessage;
}

export function rowIds(pushes: readonly LeasedPush[]): number[] {
  return pushes.map(({ id }) => id);
}
