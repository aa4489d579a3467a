import type { Delivery } from '../../src/emulator/messages.ts';
import type { Millis } from '../../src/time/millis.ts';
import { bridgesIn } from './articles.ts';

/** A push as the outbox has it in the end. */
export interface OutboxRow {
  readonly id: number;
  readonly chat_id: number;
  readonly article_id: string;
  readonly state: string;
  readonly problem: string | null;
  readonly sending_at: Millis | null;
  readonly message_id: number | null;
  readonly in_digest: number;
}

export interface Verdict {
  /** Pushes that should have come: one an article and follower. */
  readonly expected: number;
  readonly received: number;
  /** Marked as sent or not queued at all, and not received. */
  readonly lost: readonly string[];
  readonly duplicated: readonly string[];
  readonly outOfOrder: readonly string[];
  readonly uncertain: number;
  /** Of the uncertain ones, those that did arrive. */
  readonly uncertainReceived: number;
  readonly dead: number;
  /** The most messages of any kind within a second. */
  readonly peak: number;
  /** Neither sent nor settled, which the end of a run must not leave. */
  readonly unsettled: number;
}

export interface Trial {
  readonly followers: readonly number[];
  /** In the order of their loads. */
  readonly articleIds: readonly string[];
  readonly rows: readonly OutboxRow[];
  readonly deliveries: readonly Delivery[];
}

/** Compares what each chat received, by the emulator's own record, with what it should have received. */
export function judge({ followers, articleIds, rows, deliveries }: Trial): Verdict {
  const orderOf = new Map(articleIds.map((id, order) => [id, order]));
  const arrived = new Map<string, number>();
  const lastOf = new Map<number, number>();
  const outOfOrder: string[] = [];
  for (const { chatId, text } of deliveries) {
    for (const id of bridgesIn(text)) {
      const order = orderOf.get(id);
      if (order === undefined) continue;
      const key = `${chatId} ${id}`;
      arrived.set(key, (arrived.get(key) ?? 0) + 1);
      if (order < (lastOf.get(chatId) ?? -1)) outOfOrder.push(key);
      lastOf.set(chatId, order);
    }
  }
  const rowOf = new Map(rows.map((row) => [`${row.chat_id} ${row.article_id}`, row]));
  const keys = followers.flatMap((chatId) => articleIds.map((id) => `${chatId} ${id}`));
  const countOf = (state: string) => keys.filter((key) => rowOf.get(key)?.state === state);
  const isArrived = (key: string) => (arrived.get(key) ?? 0) > 0;
  const uncertain = countOf('uncertain');
  return {
    expected: keys.length,
    received: keys.filter(isArrived).length,
    lost: keys.filter((key) => !isArrived(key) && [undefined, 'sent'].includes(rowOf.get(key)?.state)),
    duplicated: [...arrived].filter(([, count]) => count > 1).map(([key]) => key),
    outOfOrder,
    uncertain: uncertain.length,
    uncertainReceived: uncertain.filter(isArrived).length,
    dead: countOf('dead').length,
    peak: largestSecond(deliveries.map(({ at }) => at)),
    unsettled: ['pending', 'leased', 'parked'].flatMap(countOf).length,
  };
}

function largestSecond(times: readonly number[]): number {
  const sorted = times.toSorted((one, other) => one - other);
  let from = 0;
  let largest = 0;
  for (const [to, at] of sorted.entries()) {
    while (at - (sorted[from] ?? at) >= 1000) from += 1;
    largest = Math.max(largest, to - from + 1);
  }
  return largest;
}
