import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { z } from 'zod';

const CONFIG = z.object({
  overrides: z.array(z.object({ includes: z.array(z.string()), linter: z.unknown() })),
});

/** What each folder may import, as the lint's own message says it. */
async function fromLint(): Promise<Map<string, string>> {
  const { overrides } = CONFIG.parse(JSON.parse(await readFile('biome.json', 'utf8')));
  return new Map(
    overrides.flatMap(({ linter }) => {
      const said = /src\/(\w+) may import, of ours: ([^(]+) \(/.exec(JSON.stringify(linter));
      return said === null ? [] : [[said[1] ?? '', said[2] === 'nothing' ? '' : (said[2] ?? '')]];
    }),
  );
}

/** The same as the table of docs/ARCHITECTURE.md says it. */
async function fromDocs(): Promise<Map<string, string>> {
  const rows = (await readFile('docs/ARCHITECTURE.md', 'utf8')).matchAll(
    /^\| `(\w+)` +\|[^|]+\|([^|]+)\|$/gm,
  );
  return new Map(
    [...rows].map(([, folder = '', imports = '']) => [
      folder,
      imports.replaceAll('`', '').replace('–', '').trim(),
    ]),
  );
}

it('the table of modules says what the lint enforces', async () => {
  const docs = await fromDocs();
  expect(docs.get('app')).toBe('all');
  docs.delete('app');
  expect([...docs]).toEqual([...(await fromLint())]);
});
