import { setTimeout as wait } from 'node:timers/promises';
import type { BotApiEmulator } from '../src/emulator/emulator.ts';
import { percentile } from './result.ts';

/**
 * Asks every so many milliseconds until it is told to stop, as another person each time: Telegram's limit of a chat is not
 * what is measured. Returns how long each answer took, in milliseconds, once all have come.
 */
export async function askAround(
  emulator: BotApiEmulator,
  every: number,
  isOver: (asked: number) => boolean,
): Promise<readonly number[]> {
  const asked = new Map<number, number>();
  const waits: number[] = [];
  const note = ({ chatId, message }: { chatId: number; message: { from?: { is_bot: boolean } } }) => {
    const at = asked.get(chatId);
    if (at === undefined || !message.from?.is_bot) return;
    waits.push(performance.now() - at);
    asked.delete(chatId);
  };
  emulator.events.on('message', note);
  for (let turn = 0; !isOver(turn); turn += 1) {
    const { id } = emulator.addPerson({ firstName: 'Asker', started: true });
    asked.set(id, performance.now());
    emulator.say(id, id, 'Who is the akim of Astana?');
    await wait(every);
  }
  while (asked.size > 0) await wait(every);
  emulator.events.off('message', note);
  return waits;
}

/** "answers: 60; p50 15 ms, p99 90 ms, longest 120 ms". */
export function waitsLine(waits: readonly number[]): string {
  const millis = (share: number) => `${Math.round(percentile(waits, share))} ms`;
  return `answers: ${waits.length}; p50 ${millis(0.5)}, p99 ${millis(0.99)}, longest ${millis(1)}`;
}
