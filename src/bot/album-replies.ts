import { LRUCache } from 'lru-cache';

const MAX_ALBUMS = 1000;

/** Telegram sends an album as one message per photo: only the first is told that the bot reads text. */
export class AlbumReplies {
  readonly #told = new LRUCache<string, true>({ max: MAX_ALBUMS });

  /** Whether this album was not told before; true for what is in no album. */
  isFirstOf(chatId: number, album: string | null): boolean {
    if (album === null) return true;
    const key = `${chatId} ${album}`;
    const isFirst = !this.#told.has(key);
    this.#told.set(key, true);
    return isFirst;
  }
}
