import type { Article } from '../articles/article.ts';
import { isWithinDays, lengthInDays, shifted } from '../query/dates/days.ts';
import type { Question } from '../query/question.ts';

/** News of a longer time are told after it: of January in February. */
const SHORT = 7;
const TOLD_WITHIN = 31;

/** Whether an article is of the days that a question is about; false where it names none. */
export function isOfAskedDays({ period }: Question, { published }: Article): boolean {
  if (period === null) return false;
  return isWithinDays(
    published,
    isShort(period) ? period : { ...period, to: shifted(period.to, TOLD_WITHIN) },
  );
}

/** For each term of the question, 1 where it names a day and the article is of that day, though its text may not say so. */
export function daysHeld(question: Question, { published }: Article): readonly number[] {
  const { terms, dayTerms, period } = question;
  const isHeld = period !== null && isShort(period) && isWithinDays(published, period);
  return terms.map((term) => (isHeld && dayTerms.includes(term) ? 1 : 0));
}

function isShort({ from, to }: NonNullable<Question['period']>): boolean {
  return from !== null && lengthInDays({ from, to }) <= SHORT;
}
