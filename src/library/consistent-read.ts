import type { Store } from '../store/store.ts';

/**
 * Reads from the store at one revision; repeats if a load came in between. A transaction would block everything else
 * for as long.
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
