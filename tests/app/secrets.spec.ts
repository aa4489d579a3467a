import { expect, it } from 'vitest';
import { readConfig } from '../../src/app/config.ts';
import { secretsOf } from '../../src/app/secrets.ts';
import { withoutSecrets } from '../../src/log.ts';

it('finds the token, the webhook secret and every spelling of the passwords in URLs', () => {
  const config = readConfig({
    BOT_TOKEN: '123456:AAtoken',
    WEBHOOK_URL: 'https://bot.example/x',
    WEBHOOK_SECRET: 'webhook-secret',
    DATABASE_URL: 'postgres://bot:p@ss%2Fword@db/news',
    TELEGRAM_API_ROOT: 'https://proxy:sesame@gate.example/telegram',
    TELEGRAM_PROXY: 'socks5://me:open%20it@proxy',
    HTTPS_PROXY: 'http://me:barley@proxy',
  });
  expect(new Set(secretsOf(config))).toEqual(
    new Set([
      '123456:AAtoken',
      'webhook-secret',
      'p@ss%2Fword',
      'p%40ss%2Fword',
      'p@ss/word',
      'sesame',
      'open%20it',
      'open it',
      'barley',
    ]),
  );
});

it('finds nothing where there is none', () => {
  expect(secretsOf(readConfig({}))).toEqual([]);
});

it.each([
  ['a URL', 'connect postgres://bot:p@ss@db:5432/news', [], 'connect postgres://<secret>@db:5432/news'],
  ['a secret of its own', 'no p/ss in "p/ss"', ['p/ss'], 'no <secret> in "<secret>"'],
  ['a secret as JSON has it', JSON.stringify({ at: 'a"b\\c!' }), ['a"b\\c!'], '{"at":"<secret>"}'],
  ['no mail address', 'write to admin@example.kz', [], 'write to admin@example.kz'],
  ['no secret of a letter', 'alive', ['a'], 'alive'],
])('takes out %s', (_what, text, secrets, expected) => {
  expect(withoutSecrets(text, secrets)).toBe(expected);
});
