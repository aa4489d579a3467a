import { z } from 'zod';

const count = z.number().int().nonnegative();

/** Totals as they are read from a file. */
export const totalsSchema = z.strictObject({
  articles: count,
  passages: count,
  articleBody: count,
  articleTitle: count,
  passageBody: count,
  passageTitle: count,
});
