import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import MiniSearch, { type Options } from 'minisearch';
import porter from 'natural/lib/natural/stemmers/porter_stemmer.js';
import type { BenchDocument } from '../corpus/corpus.ts';
import type { Engine, EngineKind } from './engine.ts';

const OPTIONS: Options<BenchDocument> = {
  idField: 'number',
  fields: ['title', 'body'],
  processTerm: (term) => porter.stem(term.toLowerCase()),
  searchOptions: { combineWith: 'OR' },
};

function engine(folder: string, index: MiniSearch<BenchDocument>): Engine {
  return {
    add: (documents) => index.addAll(documents),
    finish: () => {},
    ask: (question, limit) =>
      index
        .search(question)
        .slice(0, limit)
        .map(({ id }) => Number(id)),
    addToFull: (documents) => index.addAll(documents),
    save: () => writeFileSync(join(folder, 'minisearch.json'), JSON.stringify(index)),
    size: () => null,
  };
}

export const MINISEARCH: EngineKind = {
  most: 100_000,
  expectedMillis: (documents) => documents / 250,
  create: (folder) => engine(folder, new MiniSearch(OPTIONS)),
  open: (folder) =>
    engine(folder, MiniSearch.loadJSON(readFileSync(join(folder, 'minisearch.json'), 'utf8'), OPTIONS)),
};
