import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Validators } from '../fetching/fetcher.ts';

/** What is remembered of a document: to ask whether it changed, and to see by itself that it did not. */
export interface DocumentState {
  readonly validators: Validators | null;
  /** Of what is used of it: dates of its making and counts of its readers are not news. */
  readonly digest: string;
}

export const DOCUMENT_STATE = z.object({
  validators: z
    .object({ url: z.string(), etag: z.string().nullable(), lastModified: z.string().nullable() })
    .nullable(),
  digest: z.string(),
});

/** The days of links without a date; absent in states of earlier versions. */
export const FIRST_SEEN = z.record(z.string(), z.string()).catch({});

/** A digest of what can be written as JSON. */
export function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 32);
}

/** The state as plain values, as `SourceState` needs them. */
export function plainState({ validators, digest }: DocumentState) {
  return { validators: validators === null ? null : { ...validators }, digest };
}
