import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** What our code imports of natural, by path. */
function importedPaths(): string[] {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const found = files.flatMap((file) =>
    [...readFileSync(join('src', file), 'utf8').matchAll(/from '(natural[^']*)'/g)].map(
      ([, path = '']) => path,
    ),
  );
  return [...new Set(found)];
}

it('what is imported of natural needs none of the packages that package.json leaves out', () => {
  const paths = importedPaths();
  expect(paths.length).toBeGreaterThan(1);
  const program = `for (const path of ${JSON.stringify(paths)}) require(path);
    console.log(JSON.stringify(Object.keys(require.cache)));`;
  const loaded: string[] = JSON.parse(execFileSync(process.execPath, ['-e', program], { encoding: 'utf8' }));
  expect(loaded.length).toBeGreaterThan(paths.length);
  expect(loaded.filter((file) => !file.includes(join('node_modules', 'natural', 'lib')))).toEqual([]);
});
