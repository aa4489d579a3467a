import type { Html } from '../telegram/html.ts';
import type { OutgoingMessage } from '../telegram/outgoing-message.ts';
import { sourceKey } from './buttons/source-key.ts';
import type { ChatContext, Services } from './chat-context.ts';
import { type ReviewPage, reviewPage } from './views/review-page.ts';

/** A place in the queue for review. */
export interface ReviewPlace {
  /** The key of the source whose articles are shown; null: of all. */
  readonly scope: string | null;
  /** The article to show; if it was decided, the next one that waits. */
  readonly id: number;
}

/** What waits at a place of the queue, now. */
export async function reviewMessage(
  services: Services,
  context: ChatContext,
  place: ReviewPlace,
  note: Html | null = null,
): Promise<OutgoingMessage> {
  return reviewPage(await pageAt(services, place), context, note);
}

async function pageAt(services: Services, { scope, id }: ReviewPlace): Promise<ReviewPage | null> {
  const { sources, library } = services;
  const queue = (await sources.queue()).filter(({ source }) => scope === null || sourceKey(source) === scope);
  // Behind the last one, what was passed over before still waits.
  const at = Math.max(
    queue.findIndex((queued) => queued.id >= id),
    0,
  );
  const queued = queue[at];
  if (queued === undefined) return null;
  const item = await sources.reviewItem(queued.id);
  // Another admin has just decided it.
  if (item === null) return pageAt(services, { scope, id: queued.id + 1 });
  return {
    item,
    position: at + 1,
    total: queue.length,
    previousId: queue[at - 1]?.id ?? null,
    nextId: queue[at + 1]?.id ?? null,
    scope,
    ofSource: queue.filter(({ source }) => source === item.source).length,
    known: library.index.article(item.article.id) ?? null,
    isSent: library.isSent(item.article, item.createdAt),
  };
}
