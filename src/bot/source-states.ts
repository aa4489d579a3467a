import type { SourceStatus } from '../intake/sources-service.ts';
import type { Html } from '../telegram/html.ts';
import type { OutgoingMessage } from '../telegram/outgoing-message.ts';
import { sourceKey } from './buttons/source-key.ts';
import type { ChatContext, Services } from './chat-context.ts';
import { sourceCard } from './views/source-card.ts';
import { pageOfSource, sourceList } from './views/source-list.ts';
import type { Occasion } from './views/source-status.ts';

/** A page (from 0) of the sources as they are now. */
export async function sourcesMessage(
  services: Services,
  context: ChatContext,
  page: number,
): Promise<OutgoingMessage> {
  const statuses = await services.sources.list();
  const waiting = await waitingBySource(services);
  return sourceList({ statuses, waiting, page }, occasionOf(services, context));
}

/** Null if the operator names no source with this key (any more). */
export async function findSource({ sources }: Services, key: string): Promise<SourceStatus | null> {
  const statuses = await sources.list();
  return statuses.find(({ definition }) => sourceKey(definition.name) === key) ?? null;
}

export interface ShownCard {
  readonly note?: Html | null;
  readonly isAwaited?: boolean;
}

/** A source as it is now; null if it is no longer named. */
export async function sourceMessage(
  services: Services,
  context: ChatContext,
  key: string,
  { note = null, isAwaited = false }: ShownCard = {},
): Promise<OutgoingMessage | null> {
  const statuses = await services.sources.list();
  const position = statuses.findIndex(({ definition }) => sourceKey(definition.name) === key);
  const status = statuses[position];
  if (status === undefined) return null;
  const waiting = (await waitingBySource(services)).get(status.definition.name) ?? 0;
  return sourceCard(
    { status, waiting, page: pageOfSource(position), note, isAwaited },
    occasionOf(services, context),
  );
}

/** How many articles of each source wait for review. */
export async function waitingBySource({ sources }: Services): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const { source } of await sources.queue()) counts.set(source, (counts.get(source) ?? 0) + 1);
  return counts;
}

function occasionOf({ timeZone, now }: Services, { language }: ChatContext): Occasion {
  return { language, timeZone, now: now() };
}
