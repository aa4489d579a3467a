import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import sqlite from 'sqlite3';
import type { BenchDocument } from '../corpus/corpus.ts';
import type { Engine, EngineKind } from './engine.ts';

const WORDS = /[\p{L}\p{N}]+/gu;
const INSERT = 'INSERT INTO news (rowid, title, body) VALUES (?, ?, ?)';
const SEARCH = 'SELECT rowid FROM news WHERE news MATCH ? ORDER BY rank LIMIT ?';

async function open(folder: string): Promise<Engine> {
  const database = new sqlite.Database(join(folder, 'fts5.sqlite3'));
  const run = (sql: string) =>
    new Promise<void>((resolve, reject) => database.run(sql, (error) => (error ? reject(error) : resolve())));
  await run('PRAGMA journal_mode = WAL');
  await run(`CREATE VIRTUAL TABLE IF NOT EXISTS news
    USING fts5 (title, body, content = '', tokenize = 'porter unicode61')`);
  const add = async (documents: readonly BenchDocument[]) => {
    await run('BEGIN');
    const statement = database.prepare(INSERT);
    for (const { number, title, body } of documents) statement.run(number, title, body);
    await promisify(statement.finalize.bind(statement))();
    await run('COMMIT');
  };
  return {
    add,
    finish: () => run("INSERT INTO news (news) VALUES ('optimize')"),
    ask: (question, limit) => {
      const match = (question.match(WORDS) ?? []).map((word) => `"${word}"`).join(' OR ');
      return new Promise((resolve, reject) => {
        database.all<{ rowid: number }>(SEARCH, [match, limit], (error, rows) =>
          error ? reject(error) : resolve(rows.map(({ rowid }) => rowid)),
        );
      });
    },
    addToFull: add,
    save: () => {},
    size: () => null,
  };
}

export const SQLITE_FTS5: EngineKind = {
  most: 1_000_000,
  expectedMillis: (documents) => documents / 600,
  create: (folder) => {
    rmSync(join(folder, 'fts5.sqlite3'), { force: true });
    return open(folder);
  },
  open,
};
