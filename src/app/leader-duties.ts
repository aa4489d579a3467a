import type { Telegram } from 'telegraf';
import type { Update } from 'telegraf/types';
import { publishProfile } from '../bot/profile.ts';
import { Dispatcher } from '../delivery/dispatcher.ts';
import type { DispatcherOptions } from '../delivery/dispatcher-options.ts';
import { PostEditor, type PostEditorOptions } from '../delivery/post-editor.ts';
import { Scheduler, type SchedulerOptions } from '../intake/scheduler.ts';
import type { Log } from '../log.ts';
import type { InboxProcessor } from '../telegram/updates/inbox-processor.ts';
import { type Receiver, type ReceivingOptions, startReceiving } from '../telegram/updates/start-receiving.ts';

export interface DutiesOptions {
  readonly telegram: Telegram;
  /** Handles one update to its end. */
  readonly handle: (update: Update) => Promise<void>;
  readonly receiving: Omit<ReceivingOptions, 'telegram' | 'receive' | 'log' | 'signal'>;
  readonly dispatching: Omit<DispatcherOptions, 'log'>;
  readonly editing: Omit<PostEditorOptions, 'log'>;
  readonly fetching: Omit<SchedulerOptions, 'log'>;
  readonly adminIds: ReadonlySet<number>;
  /** Aborts when the process is to end. */
  readonly signal: AbortSignal;
}

/** What only the leader does: receives from Telegram, handles updates, sends and fetches sources. */
export class LeaderDuties {
  readonly #inbox: InboxProcessor;
  readonly #log: Log;
  #dispatcher: Dispatcher | null = null;
  #editor: PostEditor | null = null;
  #scheduler: Scheduler | null = null;
  #receiver: Receiver | null = null;

  constructor(inbox: InboxProcessor, log: Log) {
    this.#inbox = inbox;
    this.#log = log;
  }

  get isReceiving(): boolean {
    return this.#receiver?.isReceiving ?? false;
  }

  /** Rows were added to the outbox, or edits are due. */
  wake(): void {
    this.#editor?.wake();
    this.#dispatcher?.wake();
  }

  /** A source was resumed, or is to be fetched now. */
  wakeFetching(): void {
    this.#scheduler?.wake();
  }

  /** Starts to send, to handle, to receive and to fetch. Resolves with what stops all of it. */
  async start(options: DutiesOptions): Promise<() => Promise<void>> {
    const { telegram, handle, receiving, dispatching, editing, fetching, adminIds, signal } = options;
    const inbox = this.#inbox;
    const log = this.#log;
    const dispatcher = new Dispatcher({ ...dispatching, log });
    const editor = new PostEditor({ ...editing, log });
    const scheduler = new Scheduler({ ...fetching, log });
    // Updates that were received are still handled; sending ends meanwhile.
    const stop = async () => {
      const received = this.#receiver?.stop() ?? Promise.resolve();
      const handled = received.finally(() => inbox.stop());
      const stopped = await Promise.allSettled([handled, dispatcher.stop(), editor.stop(), scheduler.stop()]);
      this.#receiver = null;
      this.#dispatcher = null;
      this.#editor = null;
      this.#scheduler = null;
      for (const each of stopped) if (each.status === 'rejected') throw each.reason;
    };
    try {
      dispatcher.start();
      this.#dispatcher = dispatcher;
      editor.start();
      this.#editor = editor;
      await inbox.start(handle);
      const receive = inbox.receive.bind(inbox);
      this.#receiver = await startReceiving({ ...receiving, telegram, receive, log, signal });
      scheduler.start();
      this.#scheduler = scheduler;
    } catch (error) {
      await stop();
      throw error;
    }
    void publishProfile(telegram, { adminIds, log, signal });
    return stop;
  }
}
