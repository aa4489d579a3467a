import type { Store } from '../store/store.ts';

/**
 * Reads all or much of the store as it is at one revision, again where a load came in between. A transaction would keep
 * everything else waiting for as long.
 */
export async function consistentRead<T>(
  { loads }: Pick<Store, 'loads'>,
  read: () => Promise<T>,
): Promise<{ readonly result: T; readonly revision: number }> {
  for (;;) {
    const revision = await loads.revision();
    const result = await read();
    if ((await loads.revision()) === revision) return { result, revision };
  }
}
