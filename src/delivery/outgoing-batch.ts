import type { LeasedPush } from '../outbox/types.ts';
import type { OutgoingMessage } from '../telegram/outgoing-message.ts';

/** One message and the rows it sends: a single push, or a page of a digest. All go to the same chat and topic. */
export interface OutgoingBatch {
  /** At least one. */
  readonly pushes: readonly LeasedPush[];
  readonly message: OutgoingMessage;
  /** The chat is paused: if the message is accepted, it no longer is. */
  readonly isProbe?: boolean;
}

export function rowIds(pushes: readonly LeasedPush[]): number[] {
  return pushes.map(({ id }) => id);
}
