import type { Telegram } from 'telegraf';
import type { Update } from 'telegraf/types';
import { publishProfile } from '../bot/profile.ts';
import { Dispatcher, type DispatcherOptions } from '../delivery/dispatcher.ts';
import { PostEditor, type PostEditorOptions } from '../delivery/post-editor.ts';
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
  readonly adminIds: ReadonlySet<number>;
  /** Aborts when the process is to end. */
  readonly signal: AbortSignal;
}

/** What only the leader does: receives from Telegram, handles updates and sends. */
export class LeaderDuties {
  readonly #inbox: InboxProcessor;
  readonly #log: Log;
  #dispatcher: Dispatcher | null = null;
  #editor: PostEditor | null = null;
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

  /** Starts to send, to handle and to receive. Resolves with what stops all of it. */
  async start(options: DutiesOptions): Promise<() => Promise<void>> {
    const { telegram, handle, receiving, dispatching, editing, adminIds, signal } = options;
    const inbox = this.#inbox;
    const log = this.#log;
    const dispatcher = new Dispatcher({ ...dispatching, log });
    const editor = new PostEditor({ ...editing, log });
    // Updates that were received are still handled; sending ends meanwhile.
    const stop = async () => {
      const received = this.#receiver?.stop() ?? Promise.resolve();
      const handled = received.finally(() => inbox.stop());
      const stopped = await Promise.allSettled([handled, dispatcher.stop(), editor.stop()]);
      this.#receiver = null;
      this.#dispatcher = null;
      this.#editor = null;
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
    } catch (error) {
      await stop();
      throw error;
    }
    void publishProfile(telegram, { adminIds, log, signal });
    return stop;
  }
}
