import type { NewsIndex } from '../index/news-index.ts';
import { understanding } from '../query/question.ts';
import type { InPieces } from '../time/cooperative.ts';

/** What of a request for a list can be looked for. */
export interface KnownPart {
  /** The request without the words that nothing is known of; empty if nothing is left. */
  readonly known: string;
  readonly unknown: readonly string[];
}

/**
 * Parts a request for a list (`/latest Aktobe, Atlantis`) by whether it names places, days, or words of the news. In pieces,
 * for `runCooperatively`.
 */
export function* knownPart(index: NewsIndex, request: string, today: string): InPieces<KnownPart> {
  const { text, terms } = yield* understanding(request, index, { asList: true, today });
  const unknown = terms.filter((term) => !index.knows(term)).map(({ surface }) => surface);
  if (unknown.length === 0) return { known: request, unknown };
  const known = unknown.reduce((left, word) => left.replace(word, ' '), text);
  return { known: /[\p{L}\p{N}]/u.test(known) ? known.trim() : '', unknown };
}

/** A number of a list's articles, which is no day and no part of a word. */
const COUNT = /(?<![\p{L}\p{N}.,:/№#-])\d{1,2}(?![\p{L}\p{N}.,:/-])/u;

/** A request for a list without how many are wanted ("last 5 of Astana"): each page has as many as it has. In pieces. */
export function* withoutCount(index: NewsIndex, request: string, today: string): InPieces<string> {
  const [count] = COUNT.exec(request) ?? [];
  if (count === undefined) return request;
  const { terms } = yield* understanding(request, index, { asList: true, today });
  // "School 56" is a name, and a number in a day is no term.
  const isCount = terms[0]?.surface === count;
  return isCount ? request.replace(COUNT, ' ').replace(/\s+/g, ' ').trim() : request;
}
