import { findRegions } from '../articles/regions/regions.ts';
import { classifyBrowse } from './browse/browse-intent.ts';
import { withoutContinuation } from './follow-up-signs.ts';
import type { Question } from './question.ts';

/** What the words of the earlier question weigh beside those of the new one. */
export const EARLIER_WEIGHT = 0.4;

/**
 * A question together with the one that it leans on: the earlier one's words count less, and its regions and its kind of
 * answer hold where the new one names none.
 */
export function withEarlier(now: Question, earlier: Question): Question {
  const known = new Set(now.terms.flatMap(({ variants }) => variants[0]?.term ?? []));
  const added = earlier.terms
    .filter(({ variants }) => !known.has(variants[0]?.term ?? ''))
    .map((term) => ({ ...term, weight: term.weight * EARLIER_WEIGHT, isSpecific: false }));
  const isBare = now.terms.length === 0;
  return {
    ...now,
    terms: [...now.terms, ...added],
    regions: now.regions.length > 0 ? now.regions : earlier.regions,
    headTermIndex: isBare ? earlier.headTermIndex : now.headTermIndex,
    isListing: false,
    issuers: [],
    isTopicDescription: false,
    period: null,
    dayTerms: [],
    noSuchDay: null,
    notNews: null,
    speaker: [],
  };
}

/**
 * The earlier question about the region that the new message names and nothing else; null where it names more, or the
 * earlier one does not name just one.
 */
export function inOtherRegion(text: string, earlier: string): string | null {
  const { asksForNews, hasNoTopic } = classifyBrowse(withoutContinuation(text));
  if (asksForNews || !hasNoTopic) return null;
  const [now, ...others] = findRegions(text);
  const before = findRegions(earlier);
  const [replaced] = before;
  if (now === undefined || replaced === undefined || others.length > 0 || before.length > 1) return null;
  if (now.code === replaced.code) return null;
  return earlier.slice(0, replaced.start) + text.slice(now.start, now.end) + earlier.slice(replaced.end);
}
