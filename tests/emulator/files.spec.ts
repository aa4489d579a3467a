import { describe, expect, it } from 'vitest';
import { plainPng } from '../playground/pictures.ts';
import { emulatorForTest, TEST_TOKEN } from '../support/emulator.ts';

async function withPerson() {
  const started = await emulatorForTest();
  const { id } = started.emulator.addPerson({ firstName: 'John', started: true });
  return { ...started, id };
}

const bytesAt = async (url: URL | string) => Buffer.from(await (await fetch(url)).arrayBuffer());

describe('sendDocument', () => {
  it('stores an upload, and gives it again by its file_id', async () => {
    const { telegram, id } = await withPerson();
    const source = Buffer.from('one,two\n');
    const sent = await telegram.sendDocument(
      id,
      { source, filename: 'list.csv' },
      { caption: '<b>List</b>', parse_mode: 'HTML' },
    );
    expect(sent).toMatchObject({
      caption: 'List',
      caption_entities: [{ type: 'bold', offset: 0, length: 4 }],
      document: { file_name: 'list.csv', mime_type: 'text/csv', file_size: 8 },
    });
    const again = await telegram.sendDocument(id, sent.document.file_id);
    expect(again.document).toEqual(sent.document);
    expect(await bytesAt(await telegram.getFileLink(sent.document.file_id))).toEqual(source);
  });

  it.each<[string, object, string]>([
    ['no file', {}, 'there is no document in the request'],
    [
      'an unknown file_id',
      { document: 'unknown' },
      'wrong remote file identifier specified: Wrong character in the string',
    ],
    [
      'an address, since nothing leaves the emulator',
      { document: 'https://gov.kz/x.pdf' },
      'failed to get HTTP URL content',
    ],
  ])('refuses %s', async (_what, parameters, complaint) => {
    const { call, id } = await withPerson();
    expect(await call('sendDocument', { chat_id: id, ...parameters })).toEqual({
      ok: false,
      error_code: 400,
      description: `Bad Request: ${complaint}`,
    });
  });

  it('refuses an empty file, and a caption over 1,024 units', async () => {
    const { telegram, id } = await withPerson();
    const send = (source: Buffer, caption: string) =>
      telegram.sendDocument(id, { source, filename: 'x.txt' }, { caption });
    await expect(send(Buffer.alloc(0), '')).rejects.toThrow('file must be non-empty');
    await expect(send(Buffer.from('x'), 'x'.repeat(1025))).rejects.toThrow('message caption is too long');
    await expect(send(Buffer.from('x'), 'x'.repeat(1024))).resolves.toBeDefined();
  });

  it('goes by the name for the type, not by what the sender says', async () => {
    const { emulator, id } = await withPerson();
    const bytes = new Uint8Array([1]);
    const said = emulator.sayWithDocument(id, id, { fileName: 'a.TXT', mimeType: 'image/png', bytes });
    expect(said.document?.mime_type).toBe('text/plain');
    const other = emulator.sayWithDocument(id, id, { fileName: 'a.xyz', mimeType: 'a/b', bytes });
    expect(other.document?.mime_type).toBe('a/b');
  });
});

describe('sendPhoto', () => {
  it('knows the picture’s size', async () => {
    const { telegram, id } = await withPerson();
    const sent = await telegram.sendPhoto(id, { source: plainPng(30, 20) }, { caption: 'A chart' });
    expect(sent).toMatchObject({ caption: 'A chart', photo: [{ width: 30, height: 20 }] });
  });

  it.each([
    ['what is no picture', Buffer.from('text'), 'IMAGE_PROCESS_FAILED'],
    ['a picture too long for its height', plainPng(210, 10), 'PHOTO_INVALID_DIMENSIONS'],
    ['a picture too large in all', plainPng(6000, 4001), 'PHOTO_INVALID_DIMENSIONS'],
  ])('refuses %s', async (_what, source, complaint) => {
    const { telegram, id } = await withPerson();
    await expect(telegram.sendPhoto(id, { source })).rejects.toThrow(complaint);
  });
});

describe('getFile and the download', () => {
  it('give a person’s file', async () => {
    const { telegram, emulator, id } = await withPerson();
    const bytes = new TextEncoder().encode('Science\n');
    const said = emulator.sayWithDocument(
      id,
      id,
      { fileName: 'news.txt', mimeType: 'text/plain', bytes },
      'look',
    );
    expect(said).toMatchObject({ caption: 'look' });
    const file = await telegram.getFile(said.document?.file_id ?? '');
    expect(file).toMatchObject({ file_size: 8, file_path: 'documents/file_1.txt' });
    expect(await bytesAt(await telegram.getFileLink(file))).toEqual(Buffer.from(bytes));
  });

  it('refuse what they do not know', async () => {
    const { call, url } = await withPerson();
    expect(await call('getFile', { file_id: 'x' })).toMatchObject({
      description: 'Bad Request: invalid file_id',
    });
    expect(await call('getFile')).toMatchObject({ description: 'Bad Request: file_id is not specified' });
    expect((await fetch(`${url}/file/bot${TEST_TOKEN}/documents/file_9.txt`)).status).toBe(404);
    expect((await fetch(`${url}/file/bot1:other/documents/file_1.txt`)).status).toBe(401);
  });

  it('give no file over 20 MB', async () => {
    const { call, emulator, id, url } = await withPerson();
    const bytes = new Uint8Array(20 * 1024 * 1024 + 1);
    const said = emulator.sayWithDocument(id, id, { fileName: 'a.zip', mimeType: 'application/zip', bytes });
    expect(await call('getFile', { file_id: said.document?.file_id })).toMatchObject({
      description: 'Bad Request: file is too big',
    });
    expect((await fetch(`${url}/file/bot${TEST_TOKEN}/documents/file_1.zip`)).status).toBe(404);
  });
});
