import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { transformSync } from 'esbuild';

/** What the sources read beside themselves. */
const BESIDE = ['samples', 'package.json'];
const IMPORTED = /(["'])(\.{1,2}\/[^"'\n]*)\.ts\1/g;

let compiled: string | undefined;

/**
 * The folder of the sources compiled to JavaScript, once for all tests of a worker: a process starts from it in half the
 * time that it needs for TypeScript. `npm start` itself is tried in process.spec.
 */
export function compiledSources(): string {
  compiled ??= compile();
  return compiled;
}

function compile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'habarshy-compiled-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const name of ['src', ...BESIDE]) cpSync(name, join(folder, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'dir');
  const sources = join(folder, 'src');
  for (const name of readdirSync(sources, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts')) continue;
    const file = join(sources, name);
    const { code } = transformSync(readFileSync(file, 'utf8'), { loader: 'ts', target: 'esnext' });
    writeFileSync(file.replace(/\.ts$/, '.js'), code.replace(IMPORTED, '$1$2.js$1'));
    rmSync(file);
  }
  return sources;
}
