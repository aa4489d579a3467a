import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Telegram } from 'telegraf';
import { describe, expect, it, onTestFinished } from 'vitest';
import { downloadFile, FileTooLargeError } from '../../src/telegram/download-file.ts';
import { temporaryFolder } from '../support/store.ts';

const LIMITS = { maxBytes: 1000, timeout: 60_000 };

/** A Bot API server whose files are at that path; `served` is what it gives over HTTP. */
async function server(filePath: string, served: string | null = null) {
  const asked: IncomingMessage[] = [];
  const http = createServer((request, response) => {
    asked.push(request);
    if (request.url?.includes('/getFile')) {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ ok: true, result: { file_id: 'f', file_path: filePath } }));
    } else if (served !== null) response.end(served);
    else response.writeHead(404).end();
  });
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  onTestFinished(() => void http.close().closeAllConnections());
  const { port } = http.address() as AddressInfo;
  const telegramAt = (root: string) =>
    new Telegram('1:token', { apiRoot: root.replace('PORT', String(port)) });
  return { asked, telegramAt, telegram: telegramAt('http://127.0.0.1:PORT') };
}

const textOf = async (bytes: Promise<Uint8Array>) => new TextDecoder().decode(await bytes);

describe('downloadFile', () => {
  it('reads the file of a local server from disk', async () => {
    const path = join(await temporaryFolder(), 'news.txt');
    await writeFile(path, 'Жаңалық');
    const { telegram, asked } = await server(path);
    expect(await textOf(downloadFile(telegram, 'f', LIMITS))).toBe('Жаңалық');
    expect(asked).toHaveLength(1);
  });

  it('asks the server for a file that is on another disk', async () => {
    const { telegram, asked } = await server('/no/such/folder/news.txt', 'over HTTP');
    expect(await textOf(downloadFile(telegram, 'f', LIMITS))).toBe('over HTTP');
    expect(asked[1]?.url).toBe('/file/bot1:token/no/such/folder/news.txt');
  });

  it('asks for a relative path as Telegram has it, with the user and password of the server', async () => {
    const { telegramAt, asked } = await server('documents/file 1.txt', 'over HTTP');
    const telegram = telegramAt('http://me:s%40same@127.0.0.1:PORT/gate');
    expect(await textOf(downloadFile(telegram, 'f', LIMITS))).toBe('over HTTP');
    expect(asked[1]?.url).toBe('/gate/file/bot1:token/documents/file%201.txt');
    const credentials = Buffer.from('me:s@same').toString('base64');
    expect(asked[1]?.headers.authorization).toBe(`Basic ${credentials}`);
  });

  it('refuses what is too large, on disk and on the way', async () => {
    const path = join(await temporaryFolder(), 'news.txt');
    await writeFile(path, 'x'.repeat(1001));
    const onDisk = await server(path);
    await expect(downloadFile(onDisk.telegram, 'f', LIMITS)).rejects.toThrow(FileTooLargeError);
    const remote = await server('documents/news.txt', 'x'.repeat(100_000));
    await expect(downloadFile(remote.telegram, 'f', LIMITS)).rejects.toThrow(FileTooLargeError);
  });

  it('refuses a folder', async () => {
    const folder = join(await temporaryFolder(), 'news.txt');
    await mkdir(folder);
    const { telegram } = await server(folder);
    await expect(downloadFile(telegram, 'f', LIMITS)).rejects.toThrow('not a file');
  });

  it('says what the server answers, and not where', async () => {
    const { telegram } = await server('documents/news.txt');
    await expect(downloadFile(telegram, 'f', LIMITS)).rejects.toThrow(/^the file's server answered 404$/);
  });
});
