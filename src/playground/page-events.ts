import type { BotApiEmulator } from '../emulator/emulator.ts';
import type { EmulatorEventMap } from '../emulator/events.ts';
import { type Surroundings, worldView } from './world-view.ts';

const EVENT_NAMES = [
  'message',
  'edited',
  'deleted',
  'callbackAnswer',
  'chatAction',
  'commands',
  'call',
] as const satisfies readonly (keyof EmulatorEventMap)[];

const RECONNECT_MILLIS = 500;

/**
 * All events as Server-Sent Events. The first one, `snapshot`, contains the whole state, so that a page that lost
 * its connection misses nothing. Changes of chats and members are rare and are sent as a new snapshot; a move of the
 * clock is sent as `clock`.
 */
export function eventStream(emulator: BotApiEmulator, surroundings: Surroundings): Response {
  const { events } = emulator;
  const { clock, timeZone } = surroundings;
  const encoder = new TextEncoder();
  const stops: (() => void)[] = [];
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (name: string, data: unknown) =>
        controller.enqueue(encoder.encode(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`));
      const sendSnapshot = () => send('snapshot', worldView(emulator, surroundings));
      controller.enqueue(encoder.encode(`retry: ${RECONNECT_MILLIS}\n\n`));
      sendSnapshot();
      for (const name of ['chat', 'reset'] as const) {
        events.on(name, sendSnapshot);
        stops.push(() => events.off(name, sendSnapshot));
      }
      stops.push(clock.onMove(() => send('clock', { ahead: clock.ahead, timeZone })));
      for (const name of EVENT_NAMES) {
        const forward = (data: unknown) => send(name, data);
        events.on(name, forward);
        stops.push(() => events.off(name, forward));
      }
    },
    cancel() {
      for (const stop of stops) stop();
    },
  });
  return new Response(stream, {
    headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' },
  });
}
