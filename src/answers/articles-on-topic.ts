import type { Article, ArticleLanguage } from '../articles/article.ts';
import { passageText } from '../articles/passage.ts';
import type { NewsIndex, SearchFilter } from '../index/news-index.ts';
import type { Office } from '../languages/language.ts';
import type { Question } from '../query/question.ts';
import type { InPieces } from '../time/cooperative.ts';
import { coverage, matchTokens, mergeMatches, type QueryTerms, queryTerms } from './coverage.ts';
import { namesOffice, officesOf } from './offices.ts';

/** Articles to list, and whether they are what was asked for or only the nearest to it. */
export interface ListedPassages {
  readonly isFound: boolean;
  readonly articles: readonly Article[];
  /** How many were found, and whether that is all. */
  readonly total: number;
  readonly isExact: boolean;
}

/** Share of a topic's importance that an article must hold to be about it. */
const ABOUT = 0.5;

/** Passages by which articles about a topic are looked for at first, and at most: what comes after them is not about it. */
const MIN_PASSAGES = 100;
const MAX_PASSAGES = 5000;
/** Those of so many are counted, so that a list says how many there are. */
const COUNTED_PASSAGES = 700;
/** Articles that are read for what somebody said; reading thousands took seconds. */
const MAX_READ = 50;

/**
 * The nearest articles that are about the topic (and name who is said to have spoken of it), so many; where no article
 * is, the nearest. No more are looked at than needed. In pieces, for `runCooperatively`.
 */
export function* articlesOnTopic(
  index: NewsIndex,
  { terms, speaker }: Question,
  query: QueryTerms,
  filter: SearchFilter,
  { top, languages }: { readonly top: number; readonly languages: readonly ArticleLanguage[] },
): InPieces<ListedPassages> {
  const topic = queryTerms(
    terms.filter((term) => !speaker.includes(term)),
    index,
  );
  const isSaid = whetherSaidBy(speaker, topic, index);
  const isAbout = (article: Article) =>
    (topic.terms.length === 0 || coverage(topic, index.termMatches(topic.terms, article)) >= ABOUT) &&
    (speaker.length === 0 || isSaid(article));
  // A wider search finds the same again; many words in thousands of articles take a second.
  const looked = new Map<Article, boolean>();
  for (let passages = MIN_PASSAGES; ; passages = Math.min(7 * passages, MAX_PASSAGES)) {
    const nearest = index.nearestArticles(query.terms, filter, passages);
    for (const article of nearest.articles) {
      yield;
      if (!looked.has(article)) looked.set(article, isAbout(article));
    }
    const about = oneEdition(
      nearest.articles.filter((article) => looked.get(article)),
      languages,
    );
    const isCounted = nearest.areAll || passages >= COUNTED_PASSAGES;
    if ((about.length < top || !isCounted) && !nearest.areAll && passages < MAX_PASSAGES) continue;
    const isFound = about.length > 0;
    return {
      ...{ isFound, articles: isFound ? about : oneEdition(nearest.articles, languages).slice(0, top) },
      ...{ total: about.length, isExact: nearest.areAll && speaker.length === 0 },
    };
  }
}

/** Each article once, in the most wanted of the languages that are listed. */
function oneEdition(listed: readonly Article[], languages: readonly ArticleLanguage[]): Article[] {
  const editions = new Map<string, Article[]>();
  for (const article of listed) {
    const known = editions.get(article.id);
    if (known === undefined) editions.set(article.id, [article]);
    else known.push(article);
  }
  return [...editions.values()].flatMap((own) => {
    const wanted = languages.flatMap((code) => own.filter(({ language }) => language === code));
    return [...wanted, ...own].slice(0, 1);
  });
}

/**
 * Tells whether the speaker said so in an article. The index knows most articles that do not name the speaker; of the
 * others, only so many of those that come first are read, as those that name both in one passage come before the rest.
 */
function whetherSaidBy(
  speaker: Question['speaker'],
  topic: QueryTerms,
  index: NewsIndex,
): (article: Article) => boolean {
  const read = new Map<Article, boolean>();
  const offices = speaker.length === 0 ? [] : officesOf(queryTerms(speaker, index), index);
  return (article) => {
    let known = read.get(article);
    if (known !== undefined) return known;
    if (read.size === MAX_READ) return false;
    if (offices.length === 0 && index.termMatches(speaker, article).includes(0)) return false;
    known = isSaidBy({ speaker, offices }, topic, article, index);
    read.set(article, known);
    return known;
  };
}

/** Whether a passage on the topic names the speaker or the office, or the title does: an article quotes several people. */
function isSaidBy(
  { speaker, offices }: { readonly speaker: Question['speaker']; readonly offices: readonly Office[] },
  topic: QueryTerms,
  article: Article,
  index: NewsIndex,
): boolean {
  const named = queryTerms(speaker, index);
  const inTitle = matchTokens(named, index.titleOf(article));
  const isTitleOfOffice = namesOffice(article.title, offices);
  return index.passagesOf(article).some((passage) => {
    const { sentences } = passage;
    const tokens = sentences.flatMap((sentence) => index.tokensOf(article, sentence));
    const isOnTopic = topic.terms.length === 0 || coverage(topic, matchTokens(topic, tokens)) >= ABOUT;
    if (!isOnTopic) return false;
    if (mergeMatches(inTitle, matchTokens(named, tokens)).every((match) => match > 0)) return true;
    return isTitleOfOffice || namesOffice(passageText(passage), offices);
  });
}
