import { languageOf } from '../news/language.ts';
import { findRegions } from '../news/regions.ts';
import { analyze } from '../text/analyzer.ts';

/** Words that ask for news as such, in three languages, folded. */
const LISTING_WORDS = new Set(
  `new news latest newest recent recently update updates headline headlines happening happened happens going today press release releases
  article articles list read interesting last fresh
  новости новость новое нового новых новостей последние последнее свежие свежее происходит произошло случилось сегодня статьи покажи дай
  жаналык жаналыктар жаналыктары жаналыгы жана сонги соналык болып болды бугин тизим`.split(/\s+/),
);
/** Words that may stand beside them without naming a topic. */
const NEUTRAL_WORDS = new Set(
  `region city oblast area kazakhstan country область области город городе регион регионе облысы облысында каласы каласында казакстан казахстан казахстане`.split(
    /\s+/,
  ),
);

/** True where the question names no topic beside a region: "news from Shymkent", "что нового в Актобе". */
export function isListingRequest(question: string): boolean {
  const regions = findRegions(question);
  const tokens = analyze(question, languageOf(question)).filter(
    (token) => !regions.some(({ start, end }) => token.start >= start && token.end <= end),
  );
  const words = tokens.map(({ word }) => word);
  if (!words.some((word) => LISTING_WORDS.has(word))) return false;
  return tokens.every(
    ({ word, isStopWord }) => isStopWord || LISTING_WORDS.has(word) || NEUTRAL_WORDS.has(word),
  );
}
