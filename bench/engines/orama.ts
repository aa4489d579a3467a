import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, insertMultiple, load, save, search } from '@orama/orama';
import type { Engine, EngineKind } from './engine.ts';

const newIndex = () => create({ schema: { title: 'string', body: 'string' } });

function engine(folder: string, index: ReturnType<typeof newIndex>): Engine {
  const add: Engine['add'] = async (documents) => {
    await insertMultiple(
      index,
      documents.map(({ number, title, body }) => ({ id: String(number), title, body })),
    );
  };
  return {
    add,
    finish: () => {},
    ask: async (term, limit) =>
      (await search(index, { term, limit, threshold: 1 })).hits.map(({ id }) => Number(id)),
    addToFull: add,
    save: () => writeFileSync(join(folder, 'orama.json'), JSON.stringify(save(index))),
    size: () => null,
  };
}

export const ORAMA: EngineKind = {
  most: 10_000,
  expectedMillis: (documents) => documents / 120,
  create: (folder) => engine(folder, newIndex()),
  open(folder) {
    const index = newIndex();
    load(index, JSON.parse(readFileSync(join(folder, 'orama.json'), 'utf8')));
    return engine(folder, index);
  },
};
