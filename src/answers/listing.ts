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
  const { isFound, articles } =
    question.terms.length === 0
      ? { isFound: true, articles: index.list(within) }
      : onTopic(index, query, within, top);
  const passages = articles.slice(0, top).map((article, at) => listed(article, at + 1, index));
  if (isFound) return { outcome: 'answered', confidence: 1, passages, evidence: null, listing: true };
  const outcome = passages.length > 0 ? 'related' : 'nothing';
  return { outcome, confidence: 0, passages, evidence: null, listing: true };
}

/** Passages by which articles about a topic are looked for at first, and at most: what comes after them is not about it. */
const FEWEST_PASSAGES = 100;
const MOST_PASSAGES = 5000;

/**
 * The nearest articles that are about the topic, so many; where no article is, the nearest, to be said to be so. No
 * more are looked at than needed.
 */
function onTopic(index: NewsIndex, query: QueryTerms, filter: SearchFilter, top: number) {
  for (let passages = FEWEST_PASSAGES; ; passages *= 7) {
    const nearest = index.nearestArticles(query.terms, filter, passages);
    const about = nearest.articles.filter(
      (article) => coverage(query, index.matchArticle(query.terms, article)) >= ABOUT,
    );
    if (about.length < top && !nearest.areAll && passages < MOST_PASSAGES) continue;
    return about.length > 0
      ? { isFound: true, articles: about.slice(0, top) }
      : { isFound: false, articles: nearest.articles };
  }
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
