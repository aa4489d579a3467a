import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { FetchedDocument, Validators } from '../fetching/fetcher.ts';

/** What is remembered of a document: to ask whether it changed, and to see by itself that it did not. */
export interface DocumentState {
  readonly validators: Validators | null;
  readonly digest: string;
}

export const DOCUMENT_STATE = z.object({
  validators: z
    .object({ url: z.string(), etag: z.string().nullable(), lastModified: z.string().nullable() })
    .nullable(),
  digest: z.string(),
});

export function stateOf({ bytes, validators }: FetchedDocument): DocumentState {
  return { validators, digest: createHash('sha256').update(bytes).digest('hex').slice(0, 32) };
}

/** The state as plain values, as `SourceState` needs them. */
export function plainState({ validators, digest }: DocumentState) {
  return { validators: validators === null ? null : { ...validators }, digest };
}
