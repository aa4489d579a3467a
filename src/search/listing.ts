import { languageOf } from '../news/language.ts';
import { findRegions } from '../news/regions.ts';
import { analyze } from '../text/analyzer.ts';
import { fold } from '../text/folding.ts';

const foldedWords = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).map(fold));

/** Words that ask for news as such, in three languages. */
const LISTING_WORDS = foldedWords(
  `new news latest newest recent recently update updates headline headlines happening happened happens going today press release releases
  article articles list read interesting last fresh
  новости новость новое нового новых новостей новостях новостями последние последнее последних свежие свежее свежего происходит произошло
  случилось сегодня статьи интересного
  жаңалық жаңалықтар жаңалықтары жаңалығы жаңалықтарын жаңалықтарды жаңа соңғы болып болды бүгін тізім`,
);
/** Words that may stand beside them without naming a topic. */
const NEUTRAL_WORDS = foldedWords(
  `region regions city oblast area kazakhstan country show give tell know
  область области город городе регион регионе регионах казахстан казахстана казахстане стране покажи покажите дай дайте расскажи расскажите
  облысы облысында облысының қаласы қаласында қаласының қазақстан қазақстанда елде көрсет айт айтыңыз беріңіз`,
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
