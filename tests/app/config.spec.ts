import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../../src/app/config.ts';

describe('readConfig', () => {
  it('gives the defaults for an empty environment', () => {
    expect(readConfig({})).toEqual({
      botToken: null,
      adminIds: new Set(),
      databaseUrl: 'sqlite:./data/habarshy.sqlite3',
      seedsDir: './seeds',
      sourcesFile: './sources.yaml',
      pushLimits: { maxAgeDays: 3, maxAtOnce: 5 },
      editsSentPosts: true,
      gatewayErrors: 'at-most-once',
      sendsPerSecond: 30,
      telegramApiRoot: 'https://api.telegram.org',
      proxies: { telegram: null, http: null, https: null, except: '' },
      webhook: null,
      httpHost: '127.0.0.1',
      port: 8080,
      timeZone: 'Asia/Almaty',
      logLevel: 'info',
    });
  });

  it('pays for broadcasts at the rate that is set', () => {
    const env = { ALLOW_PAID_BROADCAST: 'on', PAID_MESSAGES_PER_SECOND: '200' };
    expect(readConfig(env).sendsPerSecond).toBe(200);
  });

  it('treats blank values as absent, as a copied .env.example has them', () => {
    expect(readConfig({ BOT_TOKEN: '', ADMIN_IDS: '  ', WEBHOOK_URL: '' })).toEqual(readConfig({}));
  });

  it.each([
    ['ADMIN_IDS', '12, 34,', new Set([12, 34]), 'adminIds'],
    ['PORT', '0', 0, 'port'],
    ['PUSH_MAX_AGE_DAYS', '0', { maxAgeDays: 0, maxAtOnce: 5 }, 'pushLimits'],
    ['PUSH_MAX_AT_ONCE', '12', { maxAgeDays: 3, maxAtOnce: 12 }, 'pushLimits'],
    ['EDIT_SENT_POSTS', 'off', false, 'editsSentPosts'],
    ['GATEWAY_ERRORS', 'at-least-once', 'at-least-once', 'gatewayErrors'],
    ['ALLOW_PAID_BROADCAST', 'on', 1000, 'sendsPerSecond'],
    ['ALLOW_PAID_BROADCAST', 'off', 30, 'sendsPerSecond'],
    ['PAID_MESSAGES_PER_SECOND', '200', 30, 'sendsPerSecond'],
    ['TELEGRAM_API_ROOT', 'http://127.0.0.1:9/', 'http://127.0.0.1:9', 'telegramApiRoot'],
    ['TIME_ZONE', 'Europe/Paris', 'Europe/Paris', 'timeZone'],
  ] as const)('reads %s=%s', (name, value, expected, key) => {
    expect(readConfig({ [name]: value })[key]).toEqual(expected);
  });

  it.each([
    ['PORT', 'http'],
    ['PORT', '70000'],
    ['PUSH_MAX_AGE_DAYS', '-1'],
    ['PUSH_MAX_AT_ONCE', 'many'],
    ['EDIT_SENT_POSTS', 'yes'],
    ['GATEWAY_ERRORS', 'exactly-once'],
    ['ALLOW_PAID_BROADCAST', 'yes'],
    ['PAID_MESSAGES_PER_SECOND', '30'],
    ['PAID_MESSAGES_PER_SECOND', '1001'],
    ['ADMIN_IDS', 'me'],
    ['ADMIN_IDS', '-1001234567890'],
    ['ADMIN_IDS', '12, 1087968824'],
    ['ADMIN_IDS', '99999999999999999999'],
    ['TIME_ZONE', 'Mars/Olympus'],
    ['LOG_LEVEL', 'loud'],
    ['TELEGRAM_API_ROOT', 'api.telegram.org'],
    ['WEBHOOK_URL', 'ftp://x'],
  ])('refuses %s=%s in one line naming it, its value and what is expected', (name, value) => {
    const read = () => readConfig({ [name]: value });
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(new RegExp(`^${name}: "${value}" is not valid; expected .+$`));
  });

  it.each([
    ['BOT_TOKEN', 'my secret token'],
    ['WEBHOOK_SECRET', 'päss wörd of ours'],
    ['DATABASE_URL', 'mysql://me:hunter2@db/x'],
    ['TELEGRAM_API_ROOT', 'me:hunter2@gate.example/x'],
    ['TELEGRAM_API_ROOT', 'ftp://me:hunter2@gate.example/x'],
  ])('never shows the value of %s', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining(value) }),
    );
  });

  it.each(['a', 'abc'])('refuses %s as a secret that can be guessed', (secret) => {
    const read = (value: string) =>
      readConfig({ WEBHOOK_URL: 'https://bot.example/x', WEBHOOK_SECRET: value }).webhook?.secret;
    expect(() => read(secret)).toThrow(/^WEBHOOK_SECRET: .+ 4 to 256/);
    expect(read('four')).toBe('four');
  });

  it('asks for the secret of a webhook', () => {
    expect(() => readConfig({ WEBHOOK_URL: 'https://bot.example/x' })).toThrow(/^WEBHOOK_SECRET: missing/);
  });

  it('reads proxies, also in small letters, and that of Telegram', () => {
    const read = (env: Record<string, string>) => {
      const { telegram, http, https, except } = readConfig(env).proxies;
      return [telegram, http, https].map((proxy) => proxy?.host ?? null).concat(except);
    };
    expect(read({ HTTPS_PROXY: 'http://a:1', https_proxy: 'http://b:2' })).toEqual([null, null, 'b:2', '']);
    expect(read({ ALL_PROXY: 'socks5://c', HTTP_PROXY: 'http://a:1' })).toEqual([null, 'a:1', 'c', '']);
    expect(read({ TELEGRAM_PROXY: 'socks5://me:x@t:1', no_proxy: 'gov.kz' })).toEqual([
      't:1',
      null,
      null,
      'gov.kz',
    ]);
  });

  it('refuses what is no proxy, without its password, and one beside a server that is asked directly', () => {
    expect(() => readConfig({ HTTPS_PROXY: 'me:sesame@proxy' })).toThrow(/^HTTPS_PROXY: .*expected http:/);
    expect(() => readConfig({ HTTPS_PROXY: 'me:sesame@proxy' })).not.toThrow(/sesame/);
    const both = { TELEGRAM_PROXY: 'http://proxy:1', TELEGRAM_API_ROOT: 'http://127.0.0.1:8081' };
    expect(() => readConfig(both)).toThrow(/^TELEGRAM_PROXY: .*asked directly/);
  });
});
