import type { Message } from '../../src/emulator/telegram-types.ts';
import { versionNote } from './articles.ts';
import type { OutboxRow } from './verdict.ts';

export interface PostsTrial {
  readonly rows: readonly OutboxRow[];
  /** The newest versions of the articles that were changed. */
  readonly versions: ReadonlyMap<string, number>;
  /** Chats where an edit may have been given up: the bot could not write there for a while, or they moved. */
  readonly isLeftOut: (chatId: number) => boolean;
  /** What stands in a chat now. */
  readonly messagesOf: (chatId: number) => readonly Message[];
}

/** Posts of changed articles that show the newest version, and those that do not. */
export function judgePosts({ rows, versions, isLeftOut, messagesOf }: PostsTrial): {
  readonly current: number;
  readonly stale: readonly string[];
} {
  let current = 0;
  const stale: string[] = [];
  for (const row of rows) {
    const version = versions.get(row.article_id);
    // Digests are left as they are.
    if (version === undefined || row.state !== 'sent' || row.in_digest !== 0 || isLeftOut(row.chat_id))
      continue;
    const post = messagesOf(row.chat_id).find(({ message_id }) => message_id === row.message_id);
    if (post?.text?.includes(versionNote(version))) current += 1;
    else stale.push(`${row.chat_id} ${row.article_id}`);
  }
  return { current, stale };
}
