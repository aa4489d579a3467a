import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Telegram } from 'telegraf';
import { failureOf, type SendFailure } from './failures.ts';
import { KEPT_CONNECTION } from './kept-connections.ts';

/** Methods that change nothing more if they are called twice. Polls have their own repetition. */
const REPEATABLE = /^(?!getUpdates)(get|set|answer|edit|delete)\w+$|^sendChatAction$/;

const NETWORK: ReadonlySet<SendFailure['kind']> = new Set([
  'unreached',
  'keptConnectionBroke',
  'unknownOutcome',
]);

/**
 * Makes the client repeat a call once, if the network failed and either the call may be made twice or the server cannot
 * have received it. A call that sends a message and was written to a living connection is never repeated.
 * Before each call it awaits `idleConnectionsRead`, except those of which the caller says that it has done so.
 */
export function repeatLostCalls(
  telegram: Telegram,
  hasRead: (method: string) => boolean = () => false,
): void {
  const callApi: Telegram['callApi'] = telegram.callApi.bind(telegram);
  telegram.callApi = async (method, payload, options) => {
    if (!hasRead(method)) await idleConnectionsRead();
    try {
      return await callApi(method, payload, options);
    } catch (error) {
      if (options?.signal?.aborted || !mayBeRepeated(method, error)) throw error;
      return callApi(method, payload, options);
    }
  };
}

function mayBeRepeated(method: string, error: unknown): boolean {
  const { kind, description } = failureOf(error);
  if (description === KEPT_CONNECTION.wasDead) return true;
  return NETWORK.has(kind) && REPEATABLE.test(method);
}

/** Lets the event loop poll once: connections that were closed while idle are then known, and not used. */
export async function idleConnectionsRead(): Promise<void> {
  await nextTurn();
  await nextTurn();
}
