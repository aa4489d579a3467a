import type { AnswerType } from '../../languages/answer-type.ts';

/** A stretch of a sentence that could be an answer: what it is, and how surely. */
export interface Candidate {
  /** Numbers of its first and last token, both inclusive. */
  readonly first: number;
  readonly last: number;
  /** Bits of CANDIDATE. */
  readonly kinds: number;
  /** How surely it is of these kinds, 0..1. */
  readonly strength: number;
}

/** From this strength on, a candidate is taken for what it seems to be. */
export const SURE_CANDIDATE = 0.5;

/** Kinds of candidates, as bits: a candidate may be of several. */
export const CANDIDATE = {
  person: 1,
  city: 2,
  place: 4,
  organisation: 8,
  name: 16,
  date: 32,
  year: 64,
  age: 128,
  duration: 256,
  number: 512,
  money: 1024,
  percentage: 2048,
  reason: 4096,
  definition: 8192,
} as const;

/** Kinds of candidates that answer each type of question. */
export const WANTED: Readonly<Record<AnswerType, number>> = {
  person: CANDIDATE.person,
  name: CANDIDATE.name | CANDIDATE.organisation,
  place: CANDIDATE.place | CANDIDATE.city,
  city: CANDIDATE.city,
  number: CANDIDATE.number,
  age: CANDIDATE.age,
  money: CANDIDATE.money,
  percentage: CANDIDATE.percentage,
  duration: CANDIDATE.duration,
  date: CANDIDATE.date,
  year: CANDIDATE.year,
  reason: CANDIDATE.reason,
  definition: CANDIDATE.definition,
  any: 0,
};

const PROPER = CANDIDATE.person | CANDIDATE.city | CANDIDATE.place | CANDIDATE.organisation | CANDIDATE.name;

/** Whether kinds are found by their capitals, as names are. */
export function areNames(kinds: number): boolean {
  return (kinds & PROPER) !== 0;
}
