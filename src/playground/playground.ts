import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { BotApiEmulator } from '../emulator/emulator.ts';
import { listen } from '../http/listen.ts';
import { PlaygroundClock } from './clock.ts';
import { PLAYGROUND_ADMIN_IDS, seedPlayground } from './demo-people.ts';
import type { WhyAnswered } from './explain-route.ts';
import { KeptChats, type Warn } from './kept-chats.ts';
import { pageApi } from './page-api.ts';
import { pageFiles } from './page-files.ts';
import { isLoopback, requestGuard } from './request-guard.ts';

export interface PlaygroundOptions {
  /** A loopback name or address; others are allowed only with `allowedHosts`. */
  readonly host: string;
  /** 0 means any free port. */
  readonly port: number;
  readonly token: string;
  /** People shown as the bot's administrators; default PLAYGROUND_ADMIN_IDS. */
  readonly adminIds?: readonly number[];
  /** More routes on the same port, such as /healthz. */
  readonly routes?: Hono;
  /** Explains answers, for *Why this answer* beside the bot's replies. */
  readonly why?: WhyAnswered;
  /** The time of the messages, which the page can move forward. The bot should use the same clock. */
  readonly clock?: PlaygroundClock;
  /** IANA name of the time zone of the page; default: the system's. */
  readonly timeZone?: string;
  /** Where the chats are kept over a restart; without, they are empty after one. */
  readonly chatsFile?: string;
  /** Forgets what the bot knows of these chats, when the page is reset. */
  readonly forgetChats?: (chatIds: readonly number[]) => Promise<void>;
  /** Told of chats that cannot be kept or read. */
  readonly warn?: Warn;
  /** More host names under which browsers may open the page. Whoever opens it can act as any person. */
  readonly allowedHosts?: readonly string[];
}

export interface Playground {
  /** Address of the page. */
  readonly url: string;
  /** The value for TELEGRAM_API_ROOT: the emulator uses the same port as the page. */
  readonly apiRoot: string;
  readonly emulator: BotApiEmulator;
  close(): Promise<void>;
}

/** The settings would open the playground to other machines. */
export class PlaygroundExposedError extends Error {
  override readonly name = 'PlaygroundExposedError';
}

/** A playground may run for months: of each chat it keeps so many messages. */
const HISTORY = 500;

/**
 * Serves the chat page and the emulated Bot API, with the demo people and chats.
 * @throws PlaygroundExposedError, PortInUseError
 */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
  const { host, token, adminIds = PLAYGROUND_ADMIN_IDS, routes, why, allowedHosts = [] } = options;
  const { clock = new PlaygroundClock(), timeZone = systemTimeZone(), chatsFile } = options;
  const { forgetChats = async () => {}, warn = () => {} } = options;
  if (!isLoopback(host) && allowedHosts.length === 0) {
    throw new PlaygroundExposedError(
      `Whoever opens the playground can act as any person, so it does not listen on ${host}: set HTTP_HOST to 127.0.0.1.`,
    );
  }
  const emulator = new BotApiEmulator({
    token,
    now: clock.now,
    firstUpdateId: Math.floor(Date.now() / 1000),
    history: HISTORY,
  });
  seedPlayground(emulator);
  const kept = chatsFile === undefined ? null : await KeptChats.open(chatsFile, emulator, warn);

  let port = options.port;
  const app = new Hono();
  app.use(requestGuard({ port: () => port, allowedHosts }));
  app.route('/', emulator.app);
  if (routes) app.route('/', routes);
  app.use(pageHeaders());
  app.route('/playground', pageApi({ emulator, adminIds, clock, timeZone, why, forgetChats }));
  app.route('/', await pageFiles());

  const listening = await listen(app, { host, port });
  port = listening.port;
  const close = async () => {
    await listening.close();
    await kept?.close();
  };
  return { url: listening.url, apiRoot: listening.url, emulator, close };
}

function systemTimeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** The page may load only its own files; scripts in messages, in sent files or from other sites cannot run. */
function pageHeaders() {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'"],
      connectSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'none'"],
    },
    referrerPolicy: 'no-referrer',
    // Loopback has no HTTPS, so it cannot be required.
    strictTransportSecurity: false,
  });
}
