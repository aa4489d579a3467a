import { readdir, readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { Hono } from 'hono';

const PAGE_FOLDER = new URL('./page/', import.meta.url);

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Serves the page at `/` and its files. They are read once at the start; files added later are not served. */
export async function pageFiles(): Promise<Hono> {
  const app = new Hono();
  for (const name of await readdir(PAGE_FOLDER)) {
    const type = TYPES[extname(name)];
    if (type === undefined) continue;
    const bytes = new Uint8Array(await readFile(new URL(name, PAGE_FOLDER)));
    app.get(name === 'index.html' ? '/' : `/${name}`, (c) =>
      c.body(bytes, 200, { 'content-type': type, 'cache-control': 'no-cache' }),
    );
  }
  return app;
}
