import type { Telegram } from 'telegraf';

/** The client takes no more calls, since the process ends. The request was not sent. */
export class ClientClosedError extends Error {
  override readonly name = 'ClientClosedError';
  /** As failures.ts reads it. */
  readonly code = 'CLIENT_CLOSED';
}

/** Makes the signal end every call of the client, also those that have a signal of their own, and refuse new ones. */
export function endCallsOn(signal: AbortSignal, telegram: Telegram): void {
  const callApi: Telegram['callApi'] = telegram.callApi.bind(telegram);
  telegram.callApi = async (method, payload, { signal: own } = {}) => {
    if (signal.aborted) throw new ClientClosedError(`${method} was not called: the client is closed.`);
    const call = new AbortController();
    const abort = () => call.abort();
    const signals = [signal, own as AbortSignal | undefined];
    for (const each of signals) {
      if (each?.aborted) abort();
      each?.addEventListener('abort', abort);
    }
    try {
      return await callApi(method, payload, { signal: call.signal as never });
    } finally {
      for (const each of signals) each?.removeEventListener('abort', abort);
    }
  };
}
