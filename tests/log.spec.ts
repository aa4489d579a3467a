import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

/** What a process that runs the code with a log in it writes. */
function run(code: string) {
  const program = `
    import { TelegramError } from 'telegraf';
    import { createLog } from './src/log.ts';
    const log = createLog('info');
    ${code}`;
  return spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
    encoding: 'utf8',
  });
}

it('writes JSON lines to standard error, nothing to standard output, and no token, message or person', () => {
  const { stdout, stderr } = run(`
    const payload = { chat_id: 987654321, text: 'private words' };
    const refused = new TelegramError({ error_code: 400, description: 'Bad Request: x' }, { method: 'sendMessage', payload });
    log.warn({ err: refused }, 'refused');
    log.info({ url: 'https://api.telegram.org/bot123456:AAtokenAAtoken/getMe' }, 'called');
    log.debug({}, 'not at this level');
  `);
  expect(stdout).toBe('');
  const lines = stderr
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines).toMatchObject([
    { msg: 'refused', err: { message: '400: Bad Request: x' } },
    { msg: 'called' },
  ]);
  expect(stderr).not.toMatch(/private words|987654321|AAtoken/);
});
