import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { z } from 'zod';
import { BotApiEmulator } from '../../src/emulator/emulator.ts';
import { TEST_TOKEN } from '../support/emulator.ts';
import { type HttpsServer, startHttps } from '../support/https-server.ts';
import { bridgesIn, isRefused } from './articles.ts';

/** An emulator with Telegram's limits behind TLS, as the bot's processes reach it. */
export interface TelegramOverTls {
  readonly emulator: BotApiEmulator;
  readonly server: HttpsServer;
  /** Settings of a process that talks to it. */
  readonly env: Readonly<Record<string, string>>;
  /** Calls that its limits refused so far, and what their chat had got before; faults have other words. */
  ownRefusals(): readonly string[];
  /** Messages refused so far for what an article in them holds. */
  refusedPages(): number;
}

const message = z.object({ text: z.string() });
const toChat = z.object({ chat_id: z.number() });
const MARKUP = /<[abi]\b/;
const REFUSAL = { ok: false, error_code: 400, description: 'Bad Request: ENTITIES_TOO_LONG' };

/** The caller closes the server; the certificate is written into the folder. */
export async function telegramOverTls(folder: string): Promise<TelegramOverTls> {
  const emulator = new BotApiEmulator({ token: TEST_TOKEN, limits: 'telegram' });
  const ownRefusals: string[] = [];
  let refusedPages = 0;
  const server = await startHttps(
    getRequestListener(async (request, env) => {
      if (await holdsTooMuch(request)) {
        refusedPages += 1;
        return Response.json(REFUSAL, { status: 400 });
      }
      const call = request.clone();
      const response = await emulator.app.fetch(request, env);
      const isOwn = response.status === 429 && (await response.clone().text()).includes('retry after');
      if (isOwn) ownRefusals.push(await refused(call, emulator));
      return response;
    }),
  );
  const certificate = join(folder, 'emulator.pem');
  await writeFile(certificate, server.ca);
  return {
    emulator,
    server,
    env: { BOT_TOKEN: TEST_TOKEN, TELEGRAM_API_ROOT: server.url, NODE_EXTRA_CA_CERTS: certificate },
    ownRefusals: () => ownRefusals,
    refusedPages: () => refusedPages,
  };
}

/** "sendMessage to -7, which got 1 in a second and 20 in a minute". */
async function refused(call: Request, emulator: BotApiEmulator): Promise<string> {
  const { chat_id: chatId } = toChat.parse(await call.json());
  const now = Date.now();
  const got = emulator.deliveries().filter((delivery) => delivery.chatId === chatId);
  const within = (millis: number) => got.filter(({ at }) => at > now - millis).length;
  const method = new URL(call.url).pathname.split('/').at(-1);
  return `${method} to ${chatId}, which got ${within(1000)} in a second and ${within(60_000)} in a minute`;
}

/** Some articles are refused as long as their message has markup; their words alone pass. */
async function holdsTooMuch(request: Request): Promise<boolean> {
  if (!/\/(sendMessage|editMessageText)$/.test(new URL(request.url).pathname)) return false;
  const body: unknown = await request
    .clone()
    .json()
    .catch(() => null);
  const { text } = message.safeParse(body).data ?? { text: '' };
  return MARKUP.test(text) && bridgesIn(text).some(isRefused);
}
