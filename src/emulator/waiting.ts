import type { World } from './emulator-state.ts';
import type { Message } from './telegram-types.ts';

/** No message fitted in time; says what the bot did send. */
export class NoSuchMessageError extends Error {
  override readonly name = 'NoSuchMessageError';
}

const SHOWN_MESSAGES = 5;

/** Resolves with a message of the bot that fits, now or later. @throws NoSuchMessageError */
export function waitForMessage(
  world: World,
  predicate: (message: Message) => boolean,
  timeoutMillis: number,
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
      reject(
        new NoSuchMessageError(`No fitting message of the bot in ${timeoutMillis} ms. ${lastSent(world)}`),
      );
    };
    const timer = setTimeout(giveUp, timeoutMillis);
    const stop = () => {
      clearTimeout(timer);
      world.events.off('message', look);
      world.events.off('edited', look);
    };
    world.events.on('message', look);
    world.events.on('edited', look);
  });
}

function lastSent(world: World): string {
  const last = world.deliveries.slice(-SHOWN_MESSAGES);
  if (last.length === 0) return 'The bot sent nothing.';
  return `Its last: ${last.map(({ chatId, text }) => `[${chatId}] ${text.slice(0, 80)}`).join(' | ')}`;
}
