import type { Telegram } from 'telegraf';
import { z } from 'zod';
import type { Clock } from '../time/clock.ts';
import type { Millis } from '../time/millis.ts';

/** Calls that send or change a message: Telegram's limits count them. */
const COUNTED = /^(send(?!ChatAction)|edit)[A-Z]\w*$/;

export function isCounted(method: string): boolean {
  return COUNTED.test(method);
}

const toChat = z.object({ chat_id: z.number() });

/** Makes the client tell after each counted call how long it took: the chat got its message at some time of it. */
export function tellOfCounted(
  telegram: Telegram,
  clock: Clock,
  tell: (chatId: number, took: Millis) => void,
): void {
  const callApi: Telegram['callApi'] = telegram.callApi.bind(telegram);
  telegram.callApi = async (method, payload, options) => {
    const begun = clock.now();
    try {
      return await callApi(method, payload, options);
    } finally {
      const chat = isCounted(method) ? toChat.safeParse(payload).data : undefined;
      if (chat !== undefined) tell(chat.chat_id, clock.now() - begun);
    }
  };
}
