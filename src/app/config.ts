import { z } from 'zod';
import { SERVICE_ACCOUNTS } from '../chats/service-accounts.ts';
import type { GatewayErrors } from '../delivery/record-outcome.ts';
import { isProxyAddress, NO_PROXIES, type Proxies } from '../http/proxy.ts';
import { LOG_LEVELS } from '../log.ts';
import { DEFAULT_PUSH_LIMITS, type PushLimits } from '../outbox/push-limits.ts';
import { FREE_PER_SECOND, MAX_PER_SECOND } from '../telegram/send-rates.ts';

/** A setting is wrong; the message is one line that names it, its value unless secret, and what is expected. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

export interface Config {
  /** Absent: the playground. */
  readonly botToken: string | null;
  readonly adminIds: ReadonlySet<number>;
  readonly databaseUrl: string;
  readonly seedsDir: string;
  /** May be absent: then no news is fetched. */
  readonly sourcesFile: string;
  /** What keeps old news and many articles at once from being a burst of messages. */
  readonly pushLimits: PushLimits;
  /** Whether posts of articles that change within a day are edited. */
  readonly editsSentPosts: boolean;
  /** What becomes of a push after an error of a gateway. */
  readonly gatewayErrors: GatewayErrors;
  /** Messages a second; more than the free ones only where paid broadcasts are allowed. */
  readonly sendsPerSecond: number;
  readonly telegramApiRoot: string;
  readonly proxies: Proxies;
  readonly webhook: { readonly url: string; readonly secret: string } | null;
  readonly httpHost: string;
  readonly port: number;
  readonly timeZone: string;
  readonly logLevel: (typeof LOG_LEVELS)[number];
}

interface Setting<T> {
  readonly schema: z.ZodType<T>;
  readonly expected: string;
  readonly isSecret?: boolean;
}

const text = z.string();

const PROXY = {
  schema: text.refine(isProxyAddress).transform((address) => new URL(address)),
  expected: 'http://, https:// or socks5://, then USER:PASSWORD@ if the proxy wants them, then HOST:PORT',
  isSecret: true,
};

const SETTINGS = {
  BOT_TOKEN: {
    schema: text.regex(/^\d+:[\w-]{3,}$/),
    expected: 'a token from @BotFather, digits:letters, or nothing for the playground',
    isSecret: true,
  },
  ADMIN_IDS: {
    schema: text
      .regex(/^\s*\d+(\s*,\s*\d+)*\s*,?\s*$/)
      .transform((list) => new Set(list.split(',').flatMap((id) => (id.trim() === '' ? [] : [Number(id)]))))
      .refine((ids) => [...ids].every((id) => Number.isSafeInteger(id) && !SERVICE_ACCOUNTS.has(id))),
    expected:
      'ids of persons on Telegram separated by commas, such as 123456789,987654321; not the id of a chat, nor 1087968824, by which every anonymous admin writes',
  },
  DATABASE_URL: {
    schema: text.regex(/^(sqlite:.+|postgres(ql)?:\/\/.+)$/),
    expected: 'sqlite:PATH or postgres://…',
    // It may hold a password.
    isSecret: true,
  },
  SEEDS_DIR: { schema: text, expected: 'a folder of .txt seed files' },
  SOURCES_FILE: { schema: text, expected: 'a YAML file that names the sources of news' },
  PUSH_MAX_AGE_DAYS: {
    schema: text.regex(/^\d{1,4}$/).transform(Number),
    expected: 'a number of days from 0 to 9999',
  },
  PUSH_MAX_AT_ONCE: {
    schema: text.regex(/^\d{1,4}$/).transform(Number),
    expected: 'a number of articles from 0 to 9999',
  },
  EDIT_SENT_POSTS: {
    schema: z.enum(['on', 'off']).transform((value) => value === 'on'),
    expected: 'on or off',
  },
  GATEWAY_ERRORS: {
    schema: z.enum(['at-most-once', 'at-least-once']),
    expected: 'at-most-once or at-least-once',
  },
  ALLOW_PAID_BROADCAST: {
    schema: z.enum(['on', 'off']).transform((value) => value === 'on'),
    expected: 'on or off',
  },
  PAID_MESSAGES_PER_SECOND: {
    schema: text
      .regex(/^\d{1,4}$/)
      .transform(Number)
      .refine((rate) => rate > FREE_PER_SECOND && rate <= MAX_PER_SECOND),
    expected: `a number from ${FREE_PER_SECOND + 1} to ${MAX_PER_SECOND}`,
  },
  TELEGRAM_API_ROOT: {
    schema: z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, '')),
    expected: 'the http(s) URL of a Bot API server',
  },
  TELEGRAM_PROXY: PROXY,
  HTTPS_PROXY: PROXY,
  HTTP_PROXY: PROXY,
  ALL_PROXY: PROXY,
  NO_PROXY: { schema: text, expected: 'hosts separated by commas' },
  WEBHOOK_URL: {
    schema: z.url({ protocol: /^https?$/ }),
    expected: 'the public https URL that Telegram calls',
  },
  WEBHOOK_SECRET: {
    // Whoever guesses it can write in anybody's name.
    schema: text.regex(/^[\w-]{4,256}$/),
    expected: '4 to 256 letters, digits, _ or -; better 16 or more',
    isSecret: true,
  },
  HTTP_HOST: {
    schema: text.regex(/^[\w.:-]+$/),
    expected: 'a host name or address to listen on, such as 127.0.0.1',
  },
  PORT: {
    schema: text
      .regex(/^\d{1,5}$/)
      .transform(Number)
      .refine((port) => port <= 65_535),
    expected: 'a number from 0 to 65535 (0: any free port)',
  },
  TIME_ZONE: { schema: text.refine(isTimeZone), expected: 'an IANA time zone such as Asia/Almaty' },
  LOG_LEVEL: { schema: z.enum(LOG_LEVELS), expected: `one of ${LOG_LEVELS.join(', ')}` },
} satisfies Record<string, Setting<unknown>>;

type Settings = typeof SETTINGS;
type Value<Name extends keyof Settings> = z.output<Settings[Name]['schema']>;

/** The setting's value; null if it is absent or blank. @throws ConfigError if it is wrong. */
function read<Name extends keyof Settings>(env: Environment, name: Name): Value<Name> | null {
  const raw = written(env, name)?.trim();
  if (raw === undefined || raw === '') return null;
  const setting: Setting<unknown> = SETTINGS[name];
  const parsed = setting.schema.safeParse(raw);
  if (parsed.success) return parsed.data as Value<Name>;
  // In a URL, a user and a password stand before the @.
  const shown = setting.isSecret
    ? 'its value (not shown: secret)'
    : JSON.stringify(raw.replace(/^.+@/s, '<secret>@'));
  throw new ConfigError(`${name}: ${shown} is not valid; expected ${setting.expected}`);
}

/** Other programs write proxies in small letters too, and those count first. */
function written(env: Environment, name: string): string | undefined {
  const small = /^(HTTPS?|ALL|NO)_PROXY$/.test(name) ? env[name.toLowerCase()] : undefined;
  return small === undefined || small.trim() === '' ? env[name] : small;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** Parses the environment, with the default of each setting. @throws ConfigError */
export function readConfig(env: Environment): Config {
  const webhookUrl = read(env, 'WEBHOOK_URL');
  const secret = read(env, 'WEBHOOK_SECRET');
  if (webhookUrl !== null && secret === null) {
    throw new ConfigError(
      `WEBHOOK_SECRET: missing; with WEBHOOK_URL it is needed, ${SETTINGS.WEBHOOK_SECRET.expected}`,
    );
  }
  return {
    botToken: read(env, 'BOT_TOKEN'),
    adminIds: read(env, 'ADMIN_IDS') ?? new Set(),
    databaseUrl: read(env, 'DATABASE_URL') ?? 'sqlite:./data/habarshy.sqlite3',
    seedsDir: read(env, 'SEEDS_DIR') ?? './seeds',
    sourcesFile: read(env, 'SOURCES_FILE') ?? './sources.yaml',
    pushLimits: {
      maxAgeDays: read(env, 'PUSH_MAX_AGE_DAYS') ?? DEFAULT_PUSH_LIMITS.maxAgeDays,
      maxAtOnce: read(env, 'PUSH_MAX_AT_ONCE') ?? DEFAULT_PUSH_LIMITS.maxAtOnce,
    },
    editsSentPosts: read(env, 'EDIT_SENT_POSTS') ?? true,
    gatewayErrors: read(env, 'GATEWAY_ERRORS') ?? 'at-most-once',
    sendsPerSecond: sendsPerSecond(env),
    telegramApiRoot: read(env, 'TELEGRAM_API_ROOT') ?? 'https://api.telegram.org',
    proxies: readProxies(env),
    webhook: webhookUrl !== null && secret !== null ? { url: webhookUrl, secret } : null,
    httpHost: read(env, 'HTTP_HOST') ?? '127.0.0.1',
    port: read(env, 'PORT') ?? 8080,
    timeZone: read(env, 'TIME_ZONE') ?? 'Asia/Almaty',
    logLevel: read(env, 'LOG_LEVEL') ?? 'info',
  };
}

/** @throws ConfigError */
function readProxies(env: Environment): Proxies {
  const telegram = read(env, 'TELEGRAM_PROXY');
  const root = read(env, 'TELEGRAM_API_ROOT');
  if (telegram !== null && root?.startsWith('http:')) {
    throw new ConfigError(
      'TELEGRAM_PROXY: a TELEGRAM_API_ROOT at http:// is asked directly; remove one of the two, or use https://',
    );
  }
  const all = read(env, 'ALL_PROXY');
  return {
    telegram,
    http: read(env, 'HTTP_PROXY') ?? all,
    https: read(env, 'HTTPS_PROXY') ?? all,
    except: read(env, 'NO_PROXY') ?? NO_PROXIES.except,
  };
}

function sendsPerSecond(env: Environment): number {
  const paid = read(env, 'PAID_MESSAGES_PER_SECOND');
  return read(env, 'ALLOW_PAID_BROADCAST') === true ? (paid ?? MAX_PER_SECOND) : FREE_PER_SECOND;
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
