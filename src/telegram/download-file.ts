import { once } from 'node:events';
import { open } from 'node:fs/promises';
import { type Agent, get as getByHttp, type IncomingMessage } from 'node:http';
import { get as getByHttps } from 'node:https';
import { isAbsolute } from 'node:path';
import type { Telegram } from 'telegraf';
import type { Millis } from '../time/millis.ts';

/** The file has more bytes than the caller takes. */
export class FileTooLargeError extends Error {
  override readonly name = 'FileTooLargeError';
}

export interface DownloadOptions {
  readonly maxBytes: number;
  /** Of the whole download. */
  readonly timeout: Millis;
}

/**
 * The bytes of a file that a person sent. A Bot API server of one's own, started with `--local`, names files by their
 * absolute path: where it runs on this machine, or beside it with a shared folder, they are read from disk.
 * @throws {FileTooLargeError} or what the network, the server or the disk reports; without the token.
 */
export async function downloadFile(
  telegram: Telegram,
  fileId: string,
  { maxBytes, timeout }: DownloadOptions,
): Promise<Uint8Array> {
  const { file_path: path } = await telegram.callApi('getFile', { file_id: fileId });
  if (path === undefined) throw new Error('the Bot API server does not give the file');
  const root = new URL(telegram.options.apiRoot);
  if (isAbsolute(path) && isNearby(root)) {
    const bytes = await readFromDisk(path, maxBytes);
    if (bytes !== null) return bytes;
  }
  // Over the same connections, and so through the same proxy.
  const { agent } = telegram.options;
  const file = `/file/bot${telegram.token}/${path.replace(/^\/+/, '')}`;
  return download(root, file, { maxBytes, timeout }, agent);
}

/** This machine, or a service of the same network, whose name has no dot. */
function isNearby({ hostname }: URL): boolean {
  return /^(127(\.\d+){3}|\[::1\]|[^.:]+)$/.test(hostname);
}

/** Null if there is no such file here. */
async function readFromDisk(path: string, maxBytes: number): Promise<Uint8Array | null> {
  const file = await open(path).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  });
  if (file === null) return null;
  try {
    const stats = await file.stat();
    if (!stats.isFile()) throw new Error('what the Bot API server names is not a file');
    if (stats.size > maxBytes) throw new FileTooLargeError(`${stats.size} bytes`);
    return await file.readFile();
  } finally {
    await file.close();
  }
}

async function download(
  root: URL,
  path: string,
  { maxBytes, timeout }: DownloadOptions,
  agent: Agent | undefined,
): Promise<Uint8Array> {
  const { username, password } = root;
  // They go into a header, lest an error shows them.
  const url = new URL(root);
  url.username = '';
  url.password = '';
  url.pathname = root.pathname.replace(/\/+$/, '') + path;
  const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  const headers: Record<string, string> =
    username === '' ? {} : { authorization: `Basic ${Buffer.from(credentials).toString('base64')}` };
  const signal = AbortSignal.timeout(timeout);
  const request =
    url.protocol === 'https:'
      ? getByHttps(url, { headers, signal, agent })
      : getByHttp(url, { headers, signal });
  const [response]: IncomingMessage[] = await once(request, 'response');
  if (response?.statusCode !== 200) {
    response?.destroy();
    throw new Error(`the file's server answered ${response?.statusCode}`);
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response) {
    length += chunk.length;
    // Leaving the loop ends the download.
    if (length > maxBytes) throw new FileTooLargeError(`more than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
