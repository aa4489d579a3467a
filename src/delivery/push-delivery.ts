import type { Chat } from '../chats/chat.ts';
import type { LeasedPush, SentMessage } from '../outbox/types.ts';
import { isTransient } from '../store/store-error.ts';
import type { SendOutcome } from '../telegram/message-sender.ts';
import type { Room, SendStart } from '../telegram/send-budget.ts';
import { backoff } from '../time/backoff.ts';
import type { Millis } from '../time/millis.ts';
import { composeBatch } from './batching.ts';
import { BudgetWaits } from './budget-waits.ts';
import type { DispatcherOptions } from './dispatcher-options.ts';
import { type OutgoingBatch, rowIds } from './outgoing-batch.ts';
import { isSignOfOutage, recordOutcome } from './record-outcome.ts';
import { SendRoom } from './send-room.ts';
import { Together } from './together.ts';

/** The rows of a message whose send is about to be marked, and the time that was or may have been stored. */
interface Marking {
  readonly ids: readonly number[];
  at: Millis | null;
}

/** A message that is about to be sent. */
interface Prepared {
  readonly batch: OutgoingBatch;
  readonly marking: Marking;
  readonly start: SendStart;
}

/** How long a row is leased before its request. */
export const LEASE: Millis = 20_000;
/** From the start of a request: enough for two, each with its timeout. */
const REQUEST_LEASE: Millis = 90_000;
/** Rows between budget and request: if the disk stalls, no more than these are sent at once after it. */
const PREPARING_SECONDS = 1 / 6;
/** Requests at once. If Telegram stops answering, no more than these become uncertain. */
const REQUESTS_SECONDS = 1;
/** At most so many of them, whatever the rate: enough for 1,000 a second where Telegram answers within 200 ms. */
const MAX_REQUESTS = 200;
const MAX_STORE_WAIT: Millis = 5000;
/** Attempts to store an outcome once the dispatcher is stopping. */
const LAST_TRIES = 5;

/**
 * Takes a leased row through its turn of the send budget, the mark that it is being sent, the request and the record of its
 * outcome, with the rows that go in the same message.
 */
export class PushDelivery {
  readonly #options: Required<DispatcherOptions>;
  readonly #onBudgetClosed: () => void;
  readonly #waits: BudgetWaits;
  readonly #room: SendRoom;
  readonly #chats: Together<number, Chat | null>;
  readonly #marks: Together<Marking, boolean>;
  readonly #sent: Together<SentMessage, undefined>;
  #isOutage = false;
  #isEnding = false;

  /** `onBudgetClosed`: the send budget will admit nothing again. */
  constructor(options: Required<DispatcherOptions>, onBudgetClosed: () => void) {
    this.#options = options;
    this.#onBudgetClosed = onBudgetClosed;
    const { store, clock, budget } = options;
    const { perSecond } = budget;
    this.#waits = new BudgetWaits(budget, clock);
    this.#room = new SendRoom(
      {
        preparing: Math.ceil(PREPARING_SECONDS * perSecond),
        requests: Math.min(REQUESTS_SECONDS * perSecond, MAX_REQUESTS),
      },
      () => budget.look(),
    );
    this.#chats = new Together(async (ids) => {
      const chats = await store.chats.getAll(ids);
      return ids.map((id) => chats.get(id) ?? null);
    });
    this.#marks = new Together((markings) => {
      const at = clock.now();
      for (const marking of markings) marking.at = at;
      return store.outbox.markSendingAll(
        markings.map(({ ids }) => ids),
        at,
        at + REQUEST_LEASE,
      );
    });
    this.#sent = new Together(async (messages) => {
      await store.outbox.sentAll(messages, clock.now());
      return messages.map(() => undefined);
    });
  }

  /** Telegram cannot be reached: what waits was released, and nothing more is sent until `endOutage`. */
  get isOutage(): boolean {
    return this.#isOutage;
  }

  endOutage(): void {
    this.#isOutage = false;
  }

  /** Begins no other request; what waits for its turn is released. */
  end(): void {
    this.#isEnding = true;
    this.#waits.cancelAll();
  }

  /** Never rejects: if the store fails before the request, the lease expires and the row is sent later. */
  async deliver(push: LeasedPush): Promise<void> {
    const { log } = this.#options;
    try {
      const prepared = await this.#prepareInTurn(push);
      if (prepared === null) return;
      await this.#room.request(() => this.#request(prepared));
    } catch (error) {
      log.error(
        { push: push.id, err: error },
        'a push is not sent yet: it is tried again when its lease ends',
      );
    }
  }

  /** Waits for its turn; null if it is not to be sent now. */
  async #prepareInTurn(push: LeasedPush): Promise<Prepared | null> {
    const place = this.#room.place();
    try {
      const isGranted = await this.#isGranted(push, place);
      if (isGranted && !this.#isHeldUp) return await this.#prepare(push);
      await this.#options.store.outbox.release([push.id]);
      return null;
    } finally {
      place.free();
    }
  }

  get #isHeldUp(): boolean {
    return this.#isOutage || this.#isEnding;
  }

  async #isGranted({ chatId, isUrgent }: LeasedPush, place: Room): Promise<boolean> {
    if (this.#isEnding) return false;
    const outcome = await this.#waits.wait(chatId, isUrgent ? 'urgentPush' : 'push', place);
    // Nothing will be admitted again: leasing more would loop forever.
    if (outcome === 'closed') this.#onBudgetClosed();
    return outcome === 'granted';
  }

  /**
   * The batch, its rows marked as being sent; null if it is not to be sent now. Marked as late as can be: what is marked when the
   * process dies counts as uncertain.
   */
  async #prepare(push: LeasedPush): Promise<Prepared | null> {
    const { store, budget } = this.#options;
    const batch = await composeBatch(push, await this.#chats.run(push.chatId), LEASE, this.#options);
    if (batch === null) return null;
    const start = await budget.start(push.chatId);
    const marking: Marking = { ids: rowIds(batch.pushes), at: null };
    let isMarked = false;
    try {
      isMarked = !this.#isHeldUp && (await this.#markSending(marking));
    } finally {
      if (!isMarked) start.cancel();
    }
    if (isMarked) return { batch, marking, start };
    // An outage, the end, or a rollback that removed some rows of the page: what is there is sent later.
    await store.outbox.release(marking.ids);
    return null;
  }

  async #markSending(marking: Marking): Promise<boolean> {
    try {
      return await this.#marks.run(marking);
    } catch (error) {
      // The mark may have been stored and only the answer lost.
      await this.#unmark(marking);
      throw error;
    }
  }

  /** Nothing was sent: without this the rows would count as uncertain. */
  async #unmark({ ids, at }: Marking): Promise<void> {
    if (at !== null) await this.#persist(() => this.#options.store.outbox.unmarkSending(ids, at), { ids });
  }

  async #request({ batch, marking, start }: Prepared): Promise<void> {
    try {
      await start.begin();
    } catch (error) {
      await this.#unmark(marking);
      throw error;
    }
    const [first] = batch.pushes;
    if (first === undefined) return;
    const placement = { threadId: first.threadId ?? undefined };
    const outcome = await this.#options.sender.send(first.chatId, batch.message, placement);
    this.#reactToOutcome(first, outcome);
    await this.#store(batch, outcome);
    if (outcome.kind === 'topicUnreachable' && first.threadId !== null)
      this.#notifyTopicUnreachable(first.chatId);
  }

  #store(batch: OutgoingBatch, outcome: SendOutcome): Promise<void> {
    const { store, clock, random, gatewayErrors } = this.#options;
    const storeSent = async (message: SentMessage) => {
      await this.#sent.run(message);
    };
    return this.#persist(
      () => recordOutcome(store, batch, outcome, { now: clock.now(), random, gatewayErrors, storeSent }),
      { ids: rowIds(batch.pushes), kind: outcome.kind },
    );
  }

  /** Not awaited: it goes through the budget as a reply, and is lost if the process ends before. */
  #notifyTopicUnreachable(chatId: number): void {
    const { onTopicUnreachable, log } = this.#options;
    onTopicUnreachable(chatId).catch((error: unknown) =>
      log.warn({ err: error }, 'a chat could not be notified of its topic'),
    );
  }

  /** Applies what an outcome means for the pushes after it. */
  #reactToOutcome(push: LeasedPush, outcome: SendOutcome): void {
    const { budget, log } = this.#options;
    if (outcome.kind === 'sent') return;
    log.warn({ push: push.id, kind: outcome.kind, problem: outcome.description }, 'a push failed');
    if (outcome.kind === 'tooManyRequests') budget.pause(outcome.retryAfter, push.chatId);
    if (!isSignOfOutage(outcome)) return;
    this.#isOutage = true;
    this.#waits.cancelAll();
  }

  /** Retries as long as the store fails: without its outcome a message that was sent would count as uncertain. */
  async #persist(work: () => Promise<void>, about: object): Promise<void> {
    const { clock, random, log } = this.#options;
    for (let tries = 1; ; tries += 1) {
      try {
        return await work();
      } catch (error) {
        if (!isTransient(error) || (this.#isEnding && tries >= LAST_TRIES)) throw error;
        log.error({ ...about, err: error }, 'the outcome of a push is not stored yet');
        const wait = backoff(tries, MAX_STORE_WAIT, random);
        await new Promise<void>((resolve) => clock.setTimer(wait, resolve));
      }
    }
  }
}
