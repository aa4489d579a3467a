import type { BenchDocument } from '../corpus/corpus.ts';

/** A search engine made comparable: documents in, numbers of the best documents out. */
export interface Engine {
  add(documents: readonly BenchDocument[]): void | Promise<void>;
  /** Called once, when all of a corpus are added. */
  finish(): void | Promise<void>;
  /** Numbers of the best documents, best first. */
  ask(question: string, limit: number): readonly number[] | Promise<readonly number[]>;
  /** Adds some to a full index, which they are searchable in when this is done. */
  addToFull(documents: readonly BenchDocument[]): void | Promise<void>;
  /** Writes what `open` reads; null where the engine cannot. */
  readonly save: (() => void | Promise<void>) | null;
  /** Postings and the bytes that they take, where the engine can tell. */
  size(): { readonly postings: number; readonly bytes: number } | null;
}

export interface EngineKind {
  /** Largest corpus that it is asked to hold: beyond, it takes minutes or all the memory. */
  readonly most: number;
  /** Milliseconds that a question takes about, at so many documents: slow engines are asked fewer. */
  readonly expectedMillis: (documents: number) => number;
  readonly create: (folder: string) => Engine | Promise<Engine>;
  readonly open: (folder: string) => Engine | Promise<Engine>;
}

export function cannotOpen(): never {
  throw new Error('this engine has no file to start from');
}
