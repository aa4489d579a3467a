import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** Calls that replace a module for all spec files of the worker. */
const REPLACES_MODULE = /\bvi\s*\.(?:mock|doMock|resetModules)\(/;

it('isolates the specs that replace modules: all others share theirs', async () => {
  const config = await readFile('vitest.config.ts', 'utf8');
  const names = (await readdir('tests', { recursive: true })).filter((name) => name.endsWith('.spec.ts'));
  const replacing: string[] = [];
  for (const name of names) {
    const path = join('tests', name);
    if (REPLACES_MODULE.test(await readFile(path, 'utf8'))) replacing.push(path);
  }
  expect(replacing).not.toEqual([]);
  expect(replacing.filter((path) => !config.includes(`'${path}'`))).toEqual([]);
});
