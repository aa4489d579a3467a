import type { Article } from '../articles/article.ts';
import { inLanguage } from '../articles/editions.ts';
import { passageText } from '../articles/passage.ts';
import type { Hit, NewsIndex, SearchFilter } from '../index/news-index.ts';
import { boundsOf } from '../query/dates/days.ts';
import type { Question } from '../query/question.ts';
import type { InPieces } from '../time/cooperative.ts';
import type { Answer, AnswerPassage } from './answer.ts';
import { type AnswerOptions, USUAL_TOP } from './answer-options.ts';
import { articlesOnTopic, type ListedPassages } from './articles-on-topic.ts';
import { bodyMentions } from './body-mentions.ts';
import { type QueryTerms, queryTerms } from './coverage.ts';
import { findingSpans, type SentenceSpan } from './sentence-span.ts';
import { makeSnippet } from './snippet.ts';

type ListingAnswer = Pick<Answer, 'outcome' | 'confidence' | 'passages' | 'evidence' | 'listing' | 'extent'>;

/** How many articles are listed after how many, and in which languages, the most wanted first. */
export type ListingOptions = Pick<AnswerOptions, 'top' | 'listed' | 'skip' | 'languages'>;

/** Articles that are looked at for each that is listed: some are copies of others. */
const COPIES_TOO = 2;

/**
 * One passage an article: the newest of the regions, bodies and days that the question names (or of all), or those that
 * are most about its topic; after them those of others that name the regions or bodies. Where there are none, the
 * nearest to what was asked, said to be so. In pieces, for `runCooperatively`.
 */
export function* listingArticles(
  index: NewsIndex,
  question: Question,
  filter: SearchFilter,
  options: ListingOptions,
): InPieces<ListingAnswer> {
  const { skip = 0 } = options;
  const shownTo = skip + (options.listed ?? options.top ?? USUAL_TOP);
  const languages = [...(options.languages ?? []), question.language];
  const { period, terms } = question;
  const { own, mentioning, areAsked } = listedPlaces(question, filter, index);
  const query = queryTerms(terms, index);
  const days = period === null ? {} : boundsOf(period);
  function* find(place: SearchFilter): InPieces<ListedPassages> {
    if (terms.length === 0) return newest(index, place);
    return yield* articlesOnTopic(index, question, query, place, { top: COPIES_TOO * shownTo, languages });
  }
  const places = [own, ...(mentioning === null ? [] : [mentioning])];
  const groups: ListedPassages[] = [];
  for (const place of question.noSuchDay === null ? places : []) {
    groups.push(yield* find({ ...place, ...days }));
  }
  const found = groups.some(({ isFound }) => isFound) ? groups.filter(({ isFound }) => isFound) : groups;
  const nearest = found.flatMap(({ articles }) => articles);
  // On the topic at any time, or of the newest day: what is listed then is said to be of other days.
  function* elsewhere(): InPieces<readonly Article[]> {
    return terms.length === 0 ? newestDay(index, own, shownTo) : (yield* find(own)).articles;
  }
  const isOfDays = period !== null || question.noSuchDay !== null;
  const articles = nearest.length > 0 || !isOfDays ? nearest : yield* elsewhere();
  const considered =
    terms.length === 0 ? articles.slice(skip, shownTo) : articles.slice(0, COPIES_TOO * shownTo);
  const windows: SentenceSpan[] = [];
  for (const article of considered) {
    const shown = terms.length === 0 ? inLanguage(article, languages) : article;
    windows.push(yield* windowToShow(shown, question, query, index));
    yield;
  }
  const items = terms.length === 0 ? windows.map(alone) : withoutCopies(windows, index);
  const begin = terms.length === 0 ? 0 : skip;
  const isMention = mentionsIn(groups, mentioning !== null && nearest.length > 0);
  const passages: AnswerPassage[] = [];
  for (const item of items.slice(begin, begin + shownTo - skip)) {
    const passage = listed(item, skip + passages.length + 1, query, index);
    passages.push({ ...passage, isMention: isMention(passage.article) });
    yield;
  }
  if (found.some(({ isFound }) => isFound) && areAsked) {
    const before = terms.length === 0 ? skip : countOf(items.slice(0, begin));
    const last = before + countOf(items.slice(begin, begin + shownTo - skip));
    const [ownTotal = 0, mentionTotal = 0] = groups.map(({ isFound, total }) => (isFound ? total : 0));
    const isExact = groups.every((group) => group.isExact);
    const extent = {
      ...{ own: ownTotal, mentioning: mentionTotal, isExact, last },
      first: last > before ? before + 1 : last,
      hasMore: last < ownTotal + mentionTotal || !isExact,
    };
    return { outcome: 'answered', confidence: 1, passages, evidence: null, listing: true, extent };
  }
  const outcome = passages.length > 0 ? 'related' : 'nothing';
  return { outcome, confidence: 0, passages, evidence: null, listing: true, extent: null };
}

function countOf(items: readonly Item[]): number {
  return items.reduce((sum, { copies }) => sum + 1 + copies.length, 0);
}

function mentionsIn(groups: readonly ListedPassages[], areMentioned: boolean): (article: Article) => boolean {
  if (!areMentioned) return () => false;
  const own = new Set(groups[0]?.articles.map(({ id }) => id));
  return ({ id }) => !own.has(id);
}

/**
 * What is listed, and after it what only names it (null: no others). The regions are the question's, but within those
 * of the filter, which is never widened. Where the two have none in common, the filter's are listed, and they are not
 * what was asked for.
 */
function listedPlaces(
  { regions: asked, issuers }: Question,
  filter: SearchFilter,
  index: NewsIndex,
): { readonly own: SearchFilter; readonly mentioning: SearchFilter | null; readonly areAsked: boolean } {
  if (issuers.length > 0) {
    const naming = bodyMentions(index, issuers);
    const { articleIds } = filter;
    const ids = articleIds === undefined ? naming : new Set([...naming].filter((id) => articleIds.has(id)));
    return { own: { ...filter, issuers }, mentioning: { ...filter, articleIds: ids }, areAsked: true };
  }
  const { regions: kept } = filter;
  if (asked.length === 0) return { own: filter, mentioning: null, areAsked: true };
  if (kept === undefined) {
    return { own: { ...filter, regions: asked }, mentioning: { ...filter, naming: asked }, areAsked: true };
  }
  const both = kept.filter((code) => asked.includes(code));
  const regions = both.length > 0 ? both : kept;
  return { own: { ...filter, regions }, mentioning: null, areAsked: both.length > 0 };
}

function newest(index: NewsIndex, filter: SearchFilter): ListedPassages {
  const articles = index.list(filter);
  return { isFound: articles.length > 0, articles, total: articles.length, isExact: true };
}

function newestDay(index: NewsIndex, filter: SearchFilter, top: number): readonly Article[] {
  const day = index.list(filter, 1)[0]?.published;
  return day === undefined ? [] : index.list({ ...filter, from: day, to: day }, top);
}

/** A window to show, with the other articles that published the same. */
interface Item {
  readonly window: SentenceSpan;
  readonly copies: Article[];
}

function alone(window: SentenceSpan): Item {
  return { window, copies: [] };
}

/** What several regions published is listed once. */
function withoutCopies(windows: readonly SentenceSpan[], index: NewsIndex): Item[] {
  const items: Item[] = [];
  for (const window of windows) {
    const { passage } = window.hit;
    const original = items.find((item) => {
      const other = item.window.hit.passage;
      return (
        index.nearDuplicates.isPublishedIn(other, passage.article) &&
        index.nearDuplicates.isPublishedIn(passage, other.article)
      );
    });
    if (original === undefined) items.push(alone(window));
    else original.copies.push(passage.article);
  }
  return items;
}

function listed({ window, copies }: Item, rank: number, query: QueryTerms, index: NewsIndex): AnswerPassage {
  const { passage } = window.hit;
  const { text, matches, outside } = makeSnippet(query, window, index);
  return {
    rank,
    score: 1 / rank,
    article: passage.article,
    passage: passageText(passage),
    snippet: text,
    outside,
    matches,
    copies,
  };
}

/** The article's best window; without a topic, its first sentence. */
function* windowToShow(
  article: Article,
  question: Question,
  query: QueryTerms,
  index: NewsIndex,
): InPieces<SentenceSpan> {
  const hits = index.passagesOf(article).map((passage, place): Hit => {
    return { passage, place, score: 0, passageScore: 0, articleScore: 0, topicScore: 0 };
  });
  const isOpening = question.terms.length === 0;
  const windows = yield* findingSpans(question, query, isOpening ? hits.slice(0, 1) : hits, index);
  const [first] = windows;
  if (first === undefined) throw new RangeError(`article ${article.id} has no passage`);
  if (isOpening) return { ...first, run: { first: 0, last: Math.min(0, first.run.last) } };
  return windows.reduce((best, window) => (window.score > best.score ? window : best), first);
}
