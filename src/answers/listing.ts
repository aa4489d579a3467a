import type { Article } from '../news/article.ts';
import { coverage, type QueryTerms, queryTerms } from '../search/coverage.ts';
import type { NewsIndex, SearchFilter } from '../search/index.ts';
import { passageText } from '../search/passage.ts';
import type { Question } from '../search/question.ts';
import type { Answer, AnswerPassage } from './answer.ts';
import { MOST_SNIPPET_LENGTH } from './window.ts';

type Listed = Pick<Answer, 'outcome' | 'confidence' | 'passages' | 'evidence' | 'listing'>;

/** Share of a topic's importance that an article must hold to be about it. */
const ABOUT = 0.5;

/**
 * One passage an article: the newest of the regions and the days that the question names (or of all), or those that
 * are most about its topic.
 */
export function listArticles(
  index: NewsIndex,
  question: Question,
  filter: SearchFilter,
  top: number,
): Listed {
  const query = queryTerms(question.terms, index);
  const within: SearchFilter = {
    ...filter,
    ...(question.regions.length > 0 ? { regions: question.regions } : {}),
    ...(question.period === null ? {} : { from: question.period.from, to: question.period.to }),
  };
  const about = question.terms.length === 0 ? index.list(within) : aboutTopic(index, query, within, top);
  // A topic that no article holds is answered with the nearest, said to be so.
  const isFound = about.length > 0;
  const articles = isFound ? about : nearest(index, query, within);
  const passages = articles.slice(0, top).map((article, at) => listed(article, at + 1, index));
  if (isFound) return { outcome: 'answered', confidence: 1, passages, evidence: null, listing: true };
  const outcome = passages.length > 0 ? 'related' : 'nothing';
  return { outcome, confidence: 0, passages, evidence: null, listing: true };
}

/** The nearest of those that are about the topic, no more looked at than needed. */
function aboutTopic(index: NewsIndex, query: QueryTerms, filter: SearchFilter, top: number): Article[] {
  const about: Article[] = [];
  for (const article of nearest(index, query, filter)) {
    if (about.length === top) break;
    if (coverage(query, index.matchArticle(query.terms, article)) >= ABOUT) about.push(article);
  }
  return about;
}

/** Articles by what their best passage and the whole of them have to say, best first. */
function nearest(index: NewsIndex, query: QueryTerms, filter: SearchFilter): Article[] {
  const hits = index.search(query.terms, filter, index.passages.length);
  return [...new Set(hits.map(({ passage }) => passage.article))];
}

function listed(article: Article, rank: number, index: NewsIndex): AnswerPassage {
  const [passage] = index.passagesOf(article);
  const opening = passage?.sentences[0];
  const snippet = opening ? article.body.slice(opening.start, opening.end) : article.title;
  return {
    rank,
    score: 1 / rank,
    article,
    passage: passage ? passageText(passage) : article.title,
    snippet:
      snippet.length <= MOST_SNIPPET_LENGTH ? snippet : `${snippet.slice(0, MOST_SNIPPET_LENGTH - 1)}…`,
    matches: [],
    copies: [],
  };
}
