import { inLanguage } from '../articles/editions.ts';
import type { Chat } from '../chats/chat.ts';
import { languageOrder } from '../chats/language-order.ts';
import type { Log } from '../log.ts';
import type { DueEdit, LeasedPush } from '../outbox/types.ts';
import type { MessageSender, SendOutcome } from '../telegram/message-sender.ts';
import type { OutgoingMessage } from '../telegram/outgoing-message.ts';
import type { SendBudget } from '../telegram/send-budget.ts';
import { backoff } from '../time/backoff.ts';
import { type Clock, wallClock } from '../time/clock.ts';
import type { Millis } from '../time/millis.ts';
import { WakeableSleep } from '../time/wakeable-sleep.ts';
import type { BatchingOptions } from './batching.ts';
import { BudgetWaits } from './budget-waits.ts';

export interface PostEditorOptions extends Pick<BatchingOptions, 'store' | 'render'> {
  readonly sender: Pick<MessageSender, 'edit'>;
  /** Edits are a part of the pushes' share. */
  readonly budget: SendBudget;
  readonly log: Pick<Log, 'info' | 'warn' | 'error'>;
  /** Unix time, for what is stored; default the system's. */
  readonly clock?: Clock;
  /** In [0, 1), for the jitter of back-offs. */
  readonly random?: () => number;
}

/** Edits at once: most of them wait for the send budget. */
const MAX_UNDER_WAY = 10;
/** Longer than an edit waits for the budget and for Telegram. */
const HOLD: Millis = 90_000;
/** Another process may have queued edits without a message to this one: polls the table this often. */
const LOOK_AGAIN: Millis = 10_000;
const MIN_SLEEP: Millis = 20;
const RETRY: Millis = 60_000;
const MAX_STORE_WAIT: Millis = 5000;

/**
 * Edits sent posts whose articles changed. An edit that fails for Telegram or the network is tried again; one that
 * Telegram refuses (the post reads the same, is gone, or may not be edited) ends. It never sends a new message. If the
 * process dies, the edit is made again, which changes nothing.
 */
export class PostEditor {
  readonly #options: Required<PostEditorOptions>;
  readonly #waits: BudgetWaits;
  readonly #sleep: WakeableSleep;
  #running: Promise<void> | null = null;

  constructor(options: PostEditorOptions) {
    this.#options = { clock: wallClock, random: Math.random, ...options };
    this.#sleep = new WakeableSleep(this.#options.clock);
    this.#waits = new BudgetWaits(options.budget, this.#options.clock);
  }

  start(): void {
    this.#running ??= this.#run();
  }

  /** There may be new edits: called after a load. */
  wake(): void {
    this.#sleep.wake();
  }

  /** Waits for edits under way. */
  async stop(): Promise<void> {
    this.#sleep.end();
    this.#waits.cancelAll();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { store, clock, random, log } = this.#options;
    let failures = 0;
    while (!this.#sleep.isEnded) {
      try {
        const now = clock.now();
        const edits = await store.outbox.claimEdits({ limit: MAX_UNDER_WAY, now, until: now + HOLD });
        await Promise.all(edits.map((edit) => this.#edit(edit)));
        failures = 0;
        if (edits.length === MAX_UNDER_WAY) continue;
        const due = (await store.outbox.nextEditAt()) ?? Number.POSITIVE_INFINITY;
        await this.#sleep.sleep(Math.min(LOOK_AGAIN, Math.max(MIN_SLEEP, due - clock.now())));
      } catch (error) {
        failures += 1;
        log.error({ err: error }, 'edits of posts cannot be read or stored: trying again');
        await this.#sleep.delay(backoff(failures, MAX_STORE_WAIT, random));
      }
    }
  }

  async #edit(edit: DueEdit): Promise<void> {
    const { store, clock } = this.#options;
    const { chatId } = edit.push;
    if (this.#sleep.isEnded || (await this.#waits.wait(chatId, 'push')) !== 'granted') {
      return store.outbox.settleEdit(edit, clock.now());
    }
    const chat = await store.chats.get(chatId);
    // Nobody reads there now; an edit cannot wait until somebody does.
    if (chat === null || chat.pausedReason !== null) return store.outbox.settleEdit(edit, null);
    const message = this.#rendered(edit.push, chat);
    if (message === null) return store.outbox.settleEdit(edit, null);
    const outcome = await this.#options.sender.edit(chatId, edit.messageId, message);
    return store.outbox.settleEdit(edit, this.#retryAt(edit, outcome));
  }

  /** In the edition that the chat prefers now. Null if it cannot be rendered, which is a bug: the post stays as it is. */
  #rendered(push: LeasedPush, chat: Chat): OutgoingMessage | null {
    const { render, log } = this.#options;
    try {
      return render({ ...push, article: inLanguage(push.article, languageOrder(chat)) }, chat, []);
    } catch (error) {
      log.error({ push: push.id, err: error }, 'an edit of a post cannot be rendered');
      return null;
    }
  }

  /** When to try again; null if it is done or makes no sense. */
  #retryAt({ push }: DueEdit, outcome: SendOutcome): Millis | null {
    const { budget, clock, random, log } = this.#options;
    const now = clock.now();
    switch (outcome.kind) {
      case 'sent':
        return null;
      case 'tooManyRequests':
        budget.pause(outcome.retryAfter, push.chatId);
        return now + outcome.retryAfter;
      case 'botRefused':
      case 'unavailable':
      case 'gatewayError':
      case 'unreached':
      case 'keptConnectionBroke':
      case 'unknownOutcome':
        return now + Math.ceil(RETRY * (0.5 + random()));
      default:
        log.info({ push: push.id, problem: outcome.description }, 'a post was not edited');
        return null;
    }
  }
}
