import { describe, expect, it } from 'vitest';
import { indexFolderOf, parseDatabaseUrl } from '../../src/store/database-url.ts';
import { StoreError } from '../../src/store/store-error.ts';

describe('parseDatabaseUrl', () => {
  it.each([
    ['sqlite:./data/habarshy.sqlite3', './data/habarshy.sqlite3'],
    ['sqlite:data.db', 'data.db'],
    ['sqlite:/var/lib/habarshy.db', '/var/lib/habarshy.db'],
    ['sqlite:///var/lib/habarshy.db', '/var/lib/habarshy.db'],
    ['SQLite::memory:', ':memory:'],
    [' sqlite:./with space.db ', './with space.db'],
  ])('reads %j as the file %j', (url, filename) => {
    expect(parseDatabaseUrl(url)).toEqual({ dialect: 'sqlite', filename });
  });

  it.each([
    ['postgres://user:hunter2@host/db', 'the database db at host'],
    ['postgresql://user:hunter2@host:6432/db?sslmode=require', 'the database db at host:6432'],
    ['postgres://user:hunter2@more@host/db', 'the database db at host'],
    ['postgres:///db?host=/run/postgresql&password=hunter2', 'the database db at /run/postgresql'],
    ['postgres:///', 'the database (the default one) at the local socket'],
  ])('reads %j, and shows it as "%s"', (url, label) => {
    expect(parseDatabaseUrl(url)).toEqual({ dialect: 'postgres', url, label });
  });

  it.each([
    ['sqlite:./data/habarshy.sqlite3', './data/habarshy.sqlite3.index'],
    ['sqlite::memory:', null],
    ['postgres://user@host/db', null],
  ])('keeps the index of %j in %j', (url, folder) => {
    expect(indexFolderOf(url)).toBe(folder);
  });

  it.each([
    ['', /no scheme/],
    ['./data/habarshy.sqlite3', /no scheme/],
    ['sqlite:', /names no database file/],
    ['sqlite://host/file.db', /names no database file/],
    ['mysql://user:hunter2@host/db', /unknown scheme, mysql:/],
    ['postgres://user:hunter2@host:port/db', /is no URL/],
    ['postgres://user:p@hunter2/more@host/db', /sign in its password/],
    ['postgres://user:12/hunter2@host/db', /sign in its password/],
    ['postgres://user:12#hunter2@host/db', /sign in its password/],
    ['postgres://user:12?hunter2@host/db', /sign in its password/],
  ])('refuses %j, says what to write instead, and repeats no password', (url, message) => {
    let thrown: unknown;
    try {
      parseDatabaseUrl(url);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(StoreError);
    expect(thrown).toMatchObject({ kind: 'address', message: expect.stringMatching(message) });
    expect(String(thrown)).toContain('sqlite:./data/habarshy.sqlite3');
    expect(String(thrown)).not.toContain('hunter2');
  });
});
