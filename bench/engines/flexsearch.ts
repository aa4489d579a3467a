import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Index } from 'flexsearch';
import type { Engine, EngineKind } from './engine.ts';

const newIndex = () => new Index({ tokenize: 'strict' });

function engine(folder: string, index: Index): Engine {
  const add: Engine['add'] = (documents) => {
    for (const { number, title, body } of documents) index.add(number, `${title} ${body}`);
  };
  return {
    add,
    finish: () => {},
    ask: (question, limit) => index.search(question, { limit, suggest: true }).map(Number),
    addToFull: add,
    save: () => {
      const files = join(folder, 'flexsearch');
      if (!existsSync(files)) mkdirSync(files);
      index.export((key: string, data: string) => writeFileSync(join(files, key), data ?? ''));
    },
    size: () => null,
  };
}

export const FLEXSEARCH: EngineKind = {
  most: 100_000,
  expectedMillis: (documents) => documents / 4_000,
  create: (folder) => engine(folder, newIndex()),
  open(folder) {
    const index = newIndex();
    const files = join(folder, 'flexsearch');
    for (const key of readdirSync(files)) index.import(key, readFileSync(join(files, key), 'utf8'));
    return engine(folder, index);
  },
};
