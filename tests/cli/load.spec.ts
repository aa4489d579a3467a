import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeProcess } from '../support/node-process.ts';
import { temporaryFolder } from '../support/store.ts';

async function load(args: string[], databaseUrl: string) {
  const loading = nodeProcess('cli/load', { args, env: { DATABASE_URL: databaseUrl } });
  const code = await loading.exit;
  return { code, ...loading.output() };
}

describe('npm run load', () => {
  it('stores what is new, and says what it did', async () => {
    const database = `sqlite:${join(await temporaryFolder(), 'habarshy.sqlite3')}`;
    const seeds = 'seeds/gov-kz-2025-02-01.txt';
    const first = await load([seeds], database);
    expect(first.out).toBe(`${seeds}: 20 new, 0 changed, 0 unchanged, 0 rejected; 0 messages queued\n`);
    const again = await load([], database);
    expect(again.out).toBe('./seeds: 0 new, 0 changed, 20 unchanged, 0 rejected; 0 messages queued\n');
  });

  it('says how a file was read that is not UTF-8', async () => {
    const folder = await temporaryFolder();
    const file = join(folder, 'news.txt');
    const text = '\uFEFFМост 01.02.2025\n\nМост открыт.\n\nИсточник: https://example.kz/news/17';
    await writeFile(file, text, 'utf16le');
    const { out, err } = await load([file], `sqlite:${join(folder, 'habarshy.sqlite3')}`);
    expect(out).toBe(`${file}: 1 new, 0 changed, 0 unchanged, 0 rejected; 0 messages queued\n`);
    expect(err).toContain(`${file}: read as UTF-16LE; save it as UTF-8 if letters look wrong\n`);
  });

  it.each([
    [['no/such/file.txt'], /cannot read seeds at no\/such\/file\.txt/],
    [['one', 'two'], /^$/],
  ])('ends with 2 on %j', async (args, expected) => {
    const { code, err } = await load(args, 'sqlite::memory:');
    expect(code).toBe(2);
    expect(err).toMatch(expected);
  });
});
