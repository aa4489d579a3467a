import type { Log } from '../log.ts';
import type { Placement, SendOutcome } from '../telegram/message-sender.ts';
import type { OutgoingMessage } from '../telegram/outgoing-message.ts';
import type { SendBudget } from '../telegram/send-budget.ts';
import type { Clock } from '../time/clock.ts';
import type { BatchingOptions } from './batching.ts';
import type { GatewayErrors } from './record-outcome.ts';

/** What the dispatcher needs of MessageSender. */
export interface Sender {
  send(chatId: number, message: OutgoingMessage, placement?: Placement): Promise<SendOutcome>;
  isReachable(): Promise<boolean>;
}

export interface DispatcherOptions extends Omit<BatchingOptions, 'clock'> {
  readonly sender: Sender;
  readonly budget: SendBudget;
  readonly log: Pick<Log, 'info' | 'warn' | 'error'>;
  /** Unix time, for what is stored; default the system's. */
  readonly clock?: Clock;
  /** A topic is closed or gone: its pushes go to the chat itself from now on, which may be notified, once. */
  readonly onTopicUnreachable: (chatId: number) => Promise<unknown>;
  /** Default `at-most-once`. */
  readonly gatewayErrors?: GatewayErrors;
  /** In [0, 1), for the jitter of back-offs. */
  readonly random?: () => number;
}
