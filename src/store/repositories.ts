import { articleStore } from './articles.ts';
import { chatStore } from './chats.ts';
import type { Database } from './database.ts';
import { inboxStore } from './inbox.ts';
import { loadStore } from './loads.ts';
import { managedChatStore } from './managed-chats.ts';
import { outboxStore } from './outbox.ts';
import { previewStore } from './previews.ts';
import { questionStore } from './questions.ts';
import { reviewStore } from './review.ts';
import { sourceStore } from './sources.ts';
import type { Repositories } from './store.ts';
import { subscriptionStore } from './subscriptions.ts';
import { feedbackStore } from './votes.ts';

/** All repositories over one database: the pool, or an open transaction. */
export function repositoriesOver(database: Database): Repositories {
  return {
    articles: articleStore(database),
    loads: loadStore(database),
    previews: previewStore(database),
    sources: sourceStore(database),
    review: reviewStore(database),
    chats: chatStore(database),
    managedChats: managedChatStore(database),
    subscriptions: subscriptionStore(database),
    outbox: outboxStore(database),
    inbox: inboxStore(database),
    questions: questionStore(database),
    feedback: feedbackStore(database),
  };
}
