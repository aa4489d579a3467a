import type { z } from 'zod';
import type { Repositories, Store } from './store.ts';

/** What makes a change happen once for an update, however often that is handled. */
export interface Once<T> {
  /** Null if no update asks for the change: then it is made. */
  readonly updateId: number | null;
  /** Outcomes that end the change; they are stored. Any other is returned, and the change may be made again. */
  readonly outcome: z.ZodType<T>;
}

/**
 * Makes the change in the open transaction, and stores its outcome with the update; if an earlier handling of the
 * update did that before its process ended, returns the outcome of then.
 */
export async function onceIn<T>(
  tx: Pick<Repositories, 'inbox'>,
  { updateId, outcome }: Once<T>,
  change: () => Promise<T>,
): Promise<T> {
  if (updateId === null) return change();
  const before = await tx.inbox.effect(updateId);
  if (before !== null) return outcome.parse(JSON.parse(before));
  const made = await change();
  if (outcome.safeParse(made).success) await tx.inbox.recordEffect(updateId, JSON.stringify(made));
  return made;
}

/** The outcome of a change whose transaction failed, if it was committed and only the answer was lost; else null. */
export async function madeInSpite<T>(
  store: Pick<Store, 'inbox'>,
  { updateId, outcome }: Once<T>,
): Promise<{ readonly outcome: T } | null> {
  const effect = updateId === null ? null : await store.inbox.effect(updateId).catch(() => null);
  return effect === null ? null : { outcome: outcome.parse(JSON.parse(effect)) };
}

/** Makes the change in a transaction of its own, once for the update. */
export async function transactionOnce<T>(
  store: Store,
  once: Once<T>,
  change: (tx: Repositories) => Promise<T>,
): Promise<T> {
  try {
    return await store.transaction((tx) => onceIn(tx, once, () => change(tx)));
  } catch (error) {
    const made = await madeInSpite(store, once);
    if (made === null) throw error;
    return made.outcome;
  }
}
