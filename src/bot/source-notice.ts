import type { ChatStore } from '../chats/chat.ts';
import { localeOf } from '../chats/language-order.ts';
import type { SourceFailure } from '../intake/scheduler.ts';
import type { Replies } from '../telegram/replies.ts';
import { sourceNotice } from './views/source-notice.ts';

/** Tells each admin that a source has failed for a day. Rejects if no admin could be told. */
export async function notifySourceFailing(
  chats: Pick<ChatStore, 'get'>,
  replies: Pick<Replies, 'send'>,
  { adminIds, failure }: { readonly adminIds: ReadonlySet<number>; readonly failure: SourceFailure },
): Promise<void> {
  const messageIds = await Promise.all(
    [...adminIds].map(async (id) => {
      const chat = await chats.get(id);
      return replies.send(id, sourceNotice(failure, chat === null ? 'en' : localeOf(chat)), {});
    }),
  );
  if (messageIds.length > 0 && messageIds.every((id) => id === null))
    throw new Error('no admin could be told that a source fails');
}
