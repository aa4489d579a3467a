import type { CorpusKind } from '../corpus/corpus.ts';

/** Arguments of an engine's process. */
export interface Assignment {
  readonly engine: string;
  readonly corpus: CorpusKind;
  readonly size: number;
  readonly seed: number;
  readonly folder: string;
}

/** Requests to it … */
export type Work =
  | { readonly do: 'build' }
  | { readonly do: 'ask'; readonly questions: number; readonly skip: number }
  | { readonly do: 'profile'; readonly questions: number; readonly file: string }
  | { readonly do: 'add' }
  | { readonly do: 'save' }
  | { readonly do: 'start' };

/** … and its measurements. */
export type Measured =
  | {
      readonly did: 'build';
      readonly seconds: number;
      readonly size: { postings: number; bytes: number } | null;
    }
  | { readonly did: 'ask'; readonly millis: readonly number[]; readonly found: number }
  | { readonly did: 'profile' }
  | { readonly did: 'add'; readonly millis: number }
  | { readonly did: 'save'; readonly saved: boolean; readonly peakMegabytes: number }
  | { readonly did: 'start'; readonly millis: number; readonly peakMegabytes: number };
