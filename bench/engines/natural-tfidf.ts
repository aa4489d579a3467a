import TfIdf from 'natural/lib/natural/tfidf/tfidf.js';
import { cannotOpen, type Engine, type EngineKind } from './engine.ts';

function newEngine(): Engine {
  const index = new TfIdf();
  const numbers: number[] = [];
  const add: Engine['add'] = (documents) => {
    for (const { number, title, body } of documents) {
      index.addDocument(`${title} ${body}`);
      numbers.push(number);
    }
  };
  return {
    add,
    finish: () => {},
    ask: (question, limit) => {
      const scored: { readonly number: number; readonly score: number }[] = [];
      index.tfidfs(question, (at, score) => scored.push({ number: numbers[at] ?? -1, score }));
      return scored
        .sort((a, b) => b.score - a.score)
        .slice(0, limit)
        .map(({ number }) => number);
    },
    addToFull: add,
    save: null,
    size: () => null,
  };
}

export const NATURAL_TFIDF: EngineKind = {
  most: 10_000,
  expectedMillis: (documents) => documents / 400,
  create: newEngine,
  open: cannotOpen,
};
