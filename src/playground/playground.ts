import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { BotApiEmulator } from '../emulator/emulator.ts';
import { listen } from '../http/listen.ts';
import { PlaygroundClock } from './clock.ts';
import { PLAYGROUND_ADMIN_IDS, seedPlayground } from './demo-people.ts';
import type { WhyAnswered } from './explain-route.ts';
import { pageApi } from './page-api.ts';
import { pageFiles } from './page-files.ts';
import { isLoopback, requestGuard } from './request-guard.ts';

export interface PlaygroundOptions {
  /** A loopback name or address; another one only together with `allowedHosts`. */
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly token: string;
  /** People shown as the bot's administrators; default PLAYGROUND_ADMIN_IDS. */
  readonly adminIds?: readonly number[];
  /** Further routes on the same port, such as /healthz. */
  readonly routes?: Hono;
  /** What led to the answer to a question; shown by *Why this answer* beside the bot's replies. */
  readonly why?: WhyAnswered;
  /** The time of the messages, which the page can move forward; the bot should go by it too. */
  readonly clock?: PlaygroundClock;
  /** IANA name of the zone that the page shows times in; default the system's. */
  readonly timeZone?: string;
  /** Host names, besides the loopback ones, that browsers may open the page by. Everyone there can be anyone. */
  readonly allowedHosts?: readonly string[];
}

export interface Playground {
  /** Where the page is. */
  readonly url: string;
  /** What TELEGRAM_API_ROOT is set to: the emulator answers on the page's own port. */
  readonly apiRoot: string;
  readonly emulator: BotApiEmulator;
  close(): Promise<void>;
}

/** The playground would be open to other machines. */
export class PlaygroundExposedError extends Error {
  override readonly name = 'PlaygroundExposedError';
}

/**
 * Serves the chat page and the Bot API it plays, with people and chats in it.
 * @throws PlaygroundExposedError, PortInUseError
 */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
  const { host, token, adminIds = PLAYGROUND_ADMIN_IDS, routes, why, allowedHosts = [] } = options;
  const { clock = new PlaygroundClock(), timeZone = systemTimeZone() } = options;
  if (!isLoopback(host) && allowedHosts.length === 0) {
    throw new PlaygroundExposedError(
      `The playground lets everyone who opens it be anyone, so it does not listen on ${host}: set HTTP_HOST to 127.0.0.1.`,
    );
  }
  const emulator = new BotApiEmulator({
    token,
    now: clock.now,
    firstUpdateId: Math.floor(Date.now() / 1000),
  });
  seedPlayground(emulator);

  let port = options.port;
  const app = new Hono();
  app.use(requestGuard({ port: () => port, allowedHosts }));
  app.route('/', emulator.app);
  if (routes) app.route('/', routes);
  app.use(pageHeaders());
  app.route('/playground', pageApi({ emulator, adminIds, clock, timeZone, why }));
  app.route('/', await pageFiles());

  const listening = await listen(app, { host, port });
  port = listening.port;
  return { url: listening.url, apiRoot: listening.url, emulator, close: () => listening.close() };
}

function systemTimeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** The page loads nothing but its own files and runs no script of a message, a file or another site. */
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
    // There is no HTTPS on loopback to insist on.
    strictTransportSecurity: false,
  });
}
