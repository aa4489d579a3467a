import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { expect, it } from 'vitest';

/** What a process that runs the code with a log in it writes. */
const programWith = (code: string) => `
    import { TelegramError } from 'telegraf';
    import { createLog, outliveOutput } from './src/log.ts';
    const log = createLog('info', ['sesame-open']);
    ${code}`;

function run(code: string) {
  return spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', programWith(code)], {
    encoding: 'utf8',
  });
}

it('writes JSON lines to standard error, nothing to standard output, and no token, message or person', () => {
  const { stdout, stderr } = run(`
    const payload = { chat_id: 987654321, text: 'private words' };
    const refused = new TelegramError({ error_code: 400, description: 'Bad Request: x' }, { method: 'sendMessage', payload });
    log.warn({ err: refused }, 'refused');
    log.info({ url: 'https://api.telegram.org/bot123456:AAtokenAAtoken/getMe' }, 'called');
    log.warn({ err: new Error('http://me:pass@word@gate.example/bot') }, 'with sesame-open');
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
    { msg: 'with <secret>' },
  ]);
  expect(stderr).not.toMatch(/private words|987654321|AAtoken|pass@|word@|sesame/);
});

const GOES_ON = `
  outliveOutput();
  for (let line = 0; line < 5; line += 1) log.info({ line }, 'a line');
  process.stderr.write('a line for the operator');
  await new Promise((resolve) => setImmediate(resolve));
  log.info({}, 'another line');
  process.exitCode = 42;`;

it.skipIf(process.platform !== 'linux')('goes on without its log where the disk is full', async () => {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '-e', programWith(GOES_ON)],
    {
      stdio: ['ignore', 'ignore', openSync('/dev/full', 'w')],
    },
  );
  expect(await once(child, 'exit')).toEqual([42, null]);
});

it('goes on without its log where the reader of the pipe went', async () => {
  const code = `
    const { once } = await import('node:events');
    await once(process.stdin.resume(), 'end');
    ${GOES_ON}`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', programWith(code)]);
  child.stderr.destroy();
  child.stdout.destroy();
  await once(child.stderr, 'close');
  child.stdin.end();
  expect(await once(child, 'exit')).toEqual([42, null]);
});
