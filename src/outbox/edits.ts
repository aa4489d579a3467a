import type { Article } from '../articles/article.ts';
import { editionsOf } from '../articles/editions.ts';
import type { Millis } from '../time/millis.ts';

/** Posts sent longer ago are left as they are when their article changes. */
export const EDITED_WITHIN: Millis = 24 * 60 * 60_000;

/** Characters of a body that a post may show. */
const SHOWN_BODY = 500;

/** Whether a post of the article would read otherwise now, in some edition that it had before. */
export function isShownOtherwise(before: Article, after: Article): boolean {
  const editions = editionsOf(after);
  return editionsOf(before).some((old) => {
    const now = editions.find(({ language }) => language === old.language);
    return (
      now === undefined ||
      now.title !== old.title ||
      now.url !== old.url ||
      now.body.slice(0, SHOWN_BODY) !== old.body.slice(0, SHOWN_BODY)
    );
  });
}
