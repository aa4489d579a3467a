import { describe, expect, it } from 'vitest';
import { explainSqliteError } from '../../src/store/sqlite/errors.ts';
import { StoreError } from '../../src/store/store-error.ts';

function driverError(code: string, message = code): Error {
  return Object.assign(new Error(`${code}: ${message}`), { code, errno: 1 });
}

describe('explainSqliteError', () => {
  it.each([
    ['SQLITE_NOTADB', 'damaged'],
    ['SQLITE_CORRUPT', 'damaged'],
    ['SQLITE_CANTOPEN', 'unopenable'],
    ['SQLITE_READONLY', 'unwritable'],
    ['SQLITE_PERM', 'unwritable'],
    ['SQLITE_IOERR', 'unwritable'],
    ['SQLITE_BUSY', 'locked'],
    ['SQLITE_FULL', 'full'],
  ])('explains %s as %s, naming the file and keeping the cause', (code, kind) => {
    const cause = driverError(code);
    const explained = explainSqliteError(cause, './data/news.sqlite3');
    expect(explained).toBeInstanceOf(StoreError);
    expect(explained).toMatchObject({ kind, cause, message: expect.stringContaining('./data/news.sqlite3') });
    expect((explained as StoreError).message).toMatch(/\. \S.*\.$/);
  });

  it('explains a missing chat or article as a defect of the caller', () => {
    const error = driverError('SQLITE_CONSTRAINT', 'FOREIGN KEY constraint failed');
    expect(explainSqliteError(error, 'f')).toMatchObject({ kind: 'misuse' });
  });

  it.each([
    ['another constraint', driverError('SQLITE_CONSTRAINT', 'UNIQUE constraint failed: chats.id')],
    ['an unknown code', driverError('SQLITE_MISUSE')],
    ['a code that every object has', driverError('constructor')],
    ['an error of its own', new StoreError('newer', 'a', 'b')],
    ['what is no error', 'text'],
  ])('leaves %s as it is', (_, error) => {
    expect(explainSqliteError(error, 'f')).toBe(error);
  });
});
