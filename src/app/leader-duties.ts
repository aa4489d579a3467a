import type { Telegram } from 'telegraf';
import { publishProfile } from '../bot/profile.ts';
import { Dispatcher, type DispatcherOptions } from '../delivery/dispatcher.ts';
import type { InboxProcessor } from '../telegram/updates/inbox-processor.ts';
import { type Receiver, type ReceivingOptions, startReceiving } from '../telegram/updates/start-receiving.ts';

export interface LeaderDutiesOptions {
  readonly telegram: Telegram;
  readonly inbox: InboxProcessor;
  readonly receiving: Omit<ReceivingOptions, 'telegram' | 'receive' | 'log'>;
  readonly dispatching: Omit<DispatcherOptions, 'log'>;
  readonly adminIds: ReadonlySet<number>;
  readonly log: ReceivingOptions['log'];
}

/** What one process alone does, while it leads: talks to Telegram. */
export class LeaderDuties {
  readonly #options: LeaderDutiesOptions;
  #dispatcher: Dispatcher | null = null;
  #receiver: Receiver | null = null;

  constructor(options: LeaderDutiesOptions) {
    this.#options = options;
  }

  get isReceiving(): boolean {
    return this.#receiver?.isReceiving ?? false;
  }

  /** Pushes were queued. */
  wake(): void {
    this.#dispatcher?.wake();
  }

  /** Begins to send, to handle and to receive. Gives what ends it all, the last first. */
  async begin(): Promise<() => Promise<void>> {
    const { telegram, inbox, receiving, dispatching, adminIds, log } = this.#options;
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
      await inbox.begin();
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
