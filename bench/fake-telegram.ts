import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { z } from 'zod';
import { peakOf } from './peak.ts';

/** What arrived at the fake Bot API. */
export interface Arrivals {
  readonly messages: number;
  readonly chats: number;
  readonly paid: number;
  /** From the first message to the last. */
  readonly seconds: number;
  /** The most that any window of a second holds. */
  readonly peak: number;
}

const message = z.object({ chat_id: z.number(), allow_paid_broadcast: z.boolean().optional() });
const ME = JSON.stringify({ ok: true, result: { id: 1, is_bot: true, first_name: 'Bot' } });
const NOTHING: Arrivals = { messages: 0, chats: 0, paid: 0, seconds: 0, peak: 0 };

/** A Bot API that takes every message at once, in a thread of its own; it tells what arrived when asked. */
export async function startFakeTelegram() {
  const worker = new Worker(
    `import('tsx/esm/api').then(({ tsImport }) => tsImport(${JSON.stringify(import.meta.url)}, ${JSON.stringify(import.meta.url)}))`,
    { eval: true },
  );
  const [port] = (await once(worker, 'message')) as [number];
  return {
    apiRoot: `http://127.0.0.1:${port}`,
    async arrivals(): Promise<Arrivals> {
      worker.postMessage('arrivals');
      const [arrivals] = (await once(worker, 'message')) as [Arrivals];
      return arrivals;
    },
    stop: () => worker.terminate(),
  };
}

function serve(): void {
  let times: number[] = [];
  const chats = new Set<number>();
  let paid = 0;
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      if (request.url?.endsWith('/getMe')) return void response.end(ME);
      const { chat_id, allow_paid_broadcast } = message.parse(JSON.parse(Buffer.concat(parts).toString()));
      times.push(performance.now());
      chats.add(chat_id);
      if (allow_paid_broadcast === true) paid += 1;
      const result = { message_id: times.length, date: 0, chat: { id: chat_id, type: 'private' }, text: '' };
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ ok: true, result }));
    });
  });
  parentPort?.on('message', () => {
    times = times.sort((a, b) => a - b);
    parentPort?.postMessage({
      ...NOTHING,
      messages: times.length,
      chats: chats.size,
      paid,
      seconds: ((times.at(-1) ?? 0) - (times[0] ?? 0)) / 1000,
      peak: peakOf(times),
    });
  });
  // On a busy machine a request may be written while an idle connection is being closed.
  server.keepAliveTimeout = 300_000;
  server.listen(0, '127.0.0.1', () => parentPort?.postMessage((server.address() as AddressInfo).port));
}

if (!isMainThread) serve();
