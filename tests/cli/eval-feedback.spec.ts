import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { anArticle } from '../support/articles.ts';
import { nodeProcess } from '../support/node-process.ts';
import { temporaryFolder } from '../support/store.ts';

async function evaluate(args: string[], databaseUrl: string) {
  const running = nodeProcess('cli/eval', { args, env: { DATABASE_URL: databaseUrl } });
  const code = await running.exit;
  return { code, ...running.output() };
}

describe('npm run eval -- --feedback', () => {
  it('reports the votes of the bot’s database', async () => {
    const url = `sqlite:${join(await temporaryFolder(), 'habarshy.sqlite3')}`;
    const store = await openStore(url);
    const article = anArticle({ id: '1', title: 'A bridge', body: 'The bridge is 300 meters long.' });
    await store.loads.record({ source: 's', at: 1, new: [article], changed: [] });
    await store.feedback.vote({
      ballot: 'a',
      question: 'How long is the bridge?',
      articleIds: ['1'],
      vote: 'down',
      at: 1,
    });
    await store.close();
    const { code, out } = await evaluate(['--feedback', '--json'], url);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      feedback: [{ question: 'How long is the bridge?', up: 0, down: 1, change: 'same' }],
    });
  });

  it('says in one line that there is no database, and makes none', async () => {
    const file = join(await temporaryFolder(), 'none.sqlite3');
    const { code, err } = await evaluate(['--feedback'], `sqlite:${file}`);
    expect(code).toBe(2);
    expect(err).toMatch(/^There is no database at .*none\.sqlite3: start the bot, .*\n$/);
    expect((await evaluate(['--feedback'], `sqlite:${file}`)).code).toBe(2);
  });
});
