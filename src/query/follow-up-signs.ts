import { alternatives, ofEach } from '../languages/all-languages.ts';
import { isInterrogative } from './answer-type.ts';
import type { Question } from './question.ts';

/**
 * How a message leans on the question before it:
 * - `continues`: it asks the same of something else (`and in Shymkent?`);
 * - `refers`: it has a pronoun for what was spoken of (`how old is he?`);
 * - `short`: it names too little to be asked alone (`by what year?`).
 */
export type FollowUpSign = 'continues' | 'refers' | 'short';

/** A longer message says by itself what it is about. */
const MAX_LENGTH = 100;
const MAX_WORDS = 12;
/** So few words to search do not say what a question is about. */
export const FEW_TERMS = 2;
/** A message with a pronoun that has more words to search says what it is about. */
const MAX_TERMS = 5;

const WORD = '[\\p{L}\\p{N}]';
const OPENING = new RegExp(
  `^[\\s\\p{P}]*(?:${alternatives((of) => of.followUpWords.openings)})(?!${WORD})`,
  'iu',
);
const ENDING = new RegExp(
  `(?<!${WORD})(?:${alternatives((of) => of.followUpWords.endings)})[\\s\\p{P}]*$`,
  'iu',
);
const REFERENCE = new RegExp(
  `(?<!${WORD})(?:${alternatives((of) => of.followUpWords.references)})(?!${WORD})`,
  'iu',
);

/** Whether a text goes on with what was spoken of: it begins with *and*, or has a pronoun for it. */
export function leansOnEarlier(text: string): boolean {
  return OPENING.test(text) || ENDING.test(text) || REFERENCE.test(text);
}

/** The message without what makes it continue the one before. */
export function withoutContinuation(text: string): string {
  return text.replace(OPENING, '').replace(ENDING, '');
}

/** For each place of a list, how people call it. */
const PLACES: readonly RegExp[] = Array.from(
  { length: Math.max(...ofEach((of) => of.followUpWords.places.length)) },
  (_, place) =>
    new RegExp(
      `(?<!${WORD})(?:${alternatives((of) => of.followUpWords.places[place] ?? '')})(?!${WORD})`,
      'iu',
    ),
);

/** Which of a list's articles a message asks for (`tell me more about the second one`), from 0; null if none. */
export function placeInList({ text, terms, regions, issuers, period, expects }: Question): number | null {
  // "The ministry in the first quarter" is a list of its own.
  const isOfOther = regions.length > 0 || issuers.length > 0 || period !== null;
  if (text.length > MAX_LENGTH || terms.length > FEW_TERMS || isOfOther || expects !== 'any') return null;
  const place = PLACES.findIndex((name) => name.test(text));
  return place === -1 ? null : place;
}

/** Null where a message stands alone: it is long, or names somebody or a region without `and`. */
export function followUpSign(question: Question): FollowUpSign | null {
  const { text, terms, regions } = question;
  if (text.length > MAX_LENGTH || text.trim().split(/\s+/).length > MAX_WORDS || terms.length > MAX_TERMS) {
    return null;
  }
  if (question.isListing || question.notNews !== null) return null;
  if (OPENING.test(text) || ENDING.test(text)) return 'continues';
  const isNamed = terms.some(({ isSpecific, surface }) => isSpecific && !/^\p{N}/u.test(surface));
  if (regions.length > 0 || isNamed) return null;
  if (REFERENCE.test(text)) return 'refers';
  // "Why" alone asks, with or without its mark.
  const isAsked = /[?？]\s*$/.test(text) || (terms.length === 0 && isInterrogative(text));
  return terms.length <= FEW_TERMS && isAsked ? 'short' : null;
}
