import { Library, type LibraryOptions } from '../../src/library/library.ts';
import type { Millis } from '../../src/time/millis.ts';
import { type TemporaryStore, temporaryStore } from '../support/store.ts';

export interface Opening extends TemporaryStore {
  /** One more at each look. */
  readonly now: () => Millis;
  /** A library on the store, or on what is given instead. */
  openLibrary(given?: Partial<LibraryOptions>): Promise<Library>;
}

/** An empty store, on which libraries are opened. */
export async function newStore(): Promise<Opening> {
  const temporary = await temporaryStore();
  let time = 0;
  const now = () => {
    time += 1;
    return time;
  };
  return {
    ...temporary,
    now,
    openLibrary: (given = {}) =>
      Library.open({ store: temporary.store, now, timeZone: 'Asia/Almaty', ...given }),
  };
}

export function idsOf(room: Library): string[] {
  return room.index.articles.map(({ id }) => id).sort();
}
