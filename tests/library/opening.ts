import { Newsroom, type NewsroomOptions } from '../../src/library/library.ts';
import type { Millis } from '../../src/store/store.ts';
import { type TemporaryStore, temporaryStore } from '../support/store.ts';

export interface Opening extends TemporaryStore {
  /** One more at each look. */
  readonly now: () => Millis;
  /** A newsroom on the store, or on what is given instead. */
  openNewsroom(given?: Partial<NewsroomOptions>): Promise<Newsroom>;
}

/** An empty store, on which newsrooms are opened. */
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
    openNewsroom: (given = {}) =>
      Newsroom.open({ store: temporary.store, now, timeZone: 'Asia/Almaty', ...given }),
  };
}

export function idsOf(room: Newsroom): string[] {
  return room.index.articles.map(({ id }) => id).sort();
}
