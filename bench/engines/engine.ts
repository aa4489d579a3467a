import type { BenchDocument } from '../corpus/corpus.ts';

/** The common interface of the search engines: documents in, numbers of the best documents out. */
export interface Engine {
  add(documents: readonly BenchDocument[]): void | Promise<void>;
  /** Called once, after all documents are added. */
  finish(): void | Promise<void>;
  /** Numbers of the best documents, best first. */
  ask(question: string, limit: number): readonly number[] | Promise<readonly number[]>;
  /** Adds documents to a full index; afterwards they are searchable. */
  addToFull(documents: readonly BenchDocument[]): void | Promise<void>;
  /** Writes what `open` reads; null if the engine cannot. */
  readonly save: (() => void | Promise<void>) | null;
  /** Number of postings and their bytes, if the engine can tell. */
  size(): { readonly postings: number; readonly bytes: number } | null;
}

export interface EngineKind {
  /** Largest corpus for the engine: beyond, it takes minutes or all the memory. */
  readonly most: number;
  /** Approximate milliseconds per question, by number of documents: slow engines get fewer questions. */
  readonly expectedMillis: (documents: number) => number;
  readonly create: (folder: string) => Engine | Promise<Engine>;
  readonly open: (folder: string) => Engine | Promise<Engine>;
}

export function cannotOpen(): never {
  throw new Error('this engine has no file to start from');
}
