import type { World } from './emulator-state.ts';
import type { Message } from './telegram-types.ts';

/** The wait was aborted before a matching message came. The text lists what the bot sent last. */
export class NoSuchMessageError extends Error {
  override readonly name = 'NoSuchMessageError';
}

const MAX_SHOWN_MESSAGES = 5;

/**
 * Resolves with the first message of the bot that matches, sent before or after the call. There is no time limit,
 * because the time a bot needs depends on the machine: the caller decides. @throws NoSuchMessageError when aborted
 */
export function waitForMessage(
  world: World,
  predicate: (message: Message) => boolean,
  signal?: AbortSignal,
): Promise<Message> {
  for (const message of world.messages.ofBot()) {
    if (predicate(message)) return Promise.resolve(message);
  }
  return new Promise((resolve, reject) => {
    const look = ({ chatId, message }: { chatId: number; message: Message }) => {
      if (!world.messages.isByBot(chatId, message.message_id) || !predicate(message)) return;
      stop();
      resolve(message);
    };
    const giveUp = () => {
      stop();
      reject(new NoSuchMessageError(`The bot sent no matching message. ${lastSent(world)}`));
    };
    const stop = () => {
      signal?.removeEventListener('abort', giveUp);
      world.events.off('message', look);
      world.events.off('edited', look);
    };
    world.events.on('message', look);
    world.events.on('edited', look);
    signal?.addEventListener('abort', giveUp);
    if (signal?.aborted) giveUp();
  });
}

function lastSent(world: World): string {
  const last = world.deliveries.slice(-MAX_SHOWN_MESSAGES);
  if (last.length === 0) return 'The bot sent nothing.';
  return `Its last: ${last.map(({ chatId, text }) => `[${chatId}] ${text.slice(0, 80)}`).join(' | ')}`;
}
