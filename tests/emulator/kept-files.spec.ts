import { expect, it } from 'vitest';
import { FileStore } from '../../src/emulator/files.ts';

it('keeps the newest files, of so many bytes in all', () => {
  const files = new FileStore(500);
  const bytes = new Uint8Array(50 * 1024 * 1024);
  for (let at = 0; at < 8; at++)
    files.add({ fileName: `${at}.txt`, mimeType: 'text/plain', bytes }, 'documents');
  expect(files.saved().files.map(({ fileName }) => fileName)).toEqual([
    '3.txt',
    '4.txt',
    '5.txt',
    '6.txt',
    '7.txt',
  ]);
});
