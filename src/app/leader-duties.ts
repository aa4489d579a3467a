import type { Telegram } from 'telegraf';
import type { Update } from 'telegraf/types';
import { publishProfile } from '../bot/profile.ts';
import { Dispatcher, type DispatcherOptions } from '../delivery/dispatcher.ts';
import type { Log } from '../log.ts';
import type { InboxProcessor } from '../telegram/updates/inbox-processor.ts';
import { type Receiver, type ReceivingOptions, startReceiving } from '../telegram/updates/start-receiving.ts';

export interface DutiesOptions {
  readonly telegram: Telegram;
  /** Handles one update to its end. */
  readonly handle: (update: Update) => Promise<void>;
  readonly receiving: Omit<ReceivingOptions, 'telegram' | 'receive' | 'log'>;
  readonly dispatching: Omit<DispatcherOptions, 'log'>;
  readonly adminIds: ReadonlySet<number>;
}

/** What one process alone does, while it leads: talks to Telegram. */
export class LeaderDuties {
  readonly #inbox: InboxProcessor;
  readonly #log: Log;
  #dispatcher: Dispatcher | null = null;
  #receiver: Receiver | null = null;

  constructor(inbox: InboxProcessor, log: Log) {
    this.#inbox = inbox;
    this.#log = log;
  }

  get isReceiving(): boolean {
    return this.#receiver?.isReceiving ?? false;
  }

  /** Pushes were queued. */
  wake(): void {
    this.#dispatcher?.wake();
  }

  /** Begins to send, to handle and to receive. Gives what ends it all, the last first. */
  async begin(options: DutiesOptions): Promise<() => Promise<void>> {
    const { telegram, handle, receiving, dispatching, adminIds } = options;
    const inbox = this.#inbox;
    const log = this.#log;
    const dispatcher = new Dispatcher({ ...dispatching, log });
    const end = async () => {
      await this.#receiver?.stop();
      this.#receiver = null;
      await inbox.end();
      await dispatcher.stop();
      this.#dispatcher = null;
    };
    try {
      dispatcher.start();
      this.#dispatcher = dispatcher;
      await inbox.begin(handle);
      const receive = inbox.receive.bind(inbox);
      this.#receiver = await startReceiving({ ...receiving, telegram, receive, log });
    } catch (error) {
      await end();
      throw error;
    }
    void publishProfile(telegram, { adminIds, log });
    return end;
  }
}
