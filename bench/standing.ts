import { articleTerms } from '../src/search/segments/article-terms.ts';
import { matches, StandingQueries, type StandingQuery } from '../src/search/segments/standing-queries.ts';
import { pickSome, randomFrom } from './corpus/random.ts';
import { syntheticCorpus } from './corpus/synthetic.ts';
import { newsArticle } from './engines/news-article.ts';

const ARTICLES = 1_000;
/** Matched each in turn, of the articles above: all would take minutes. */
const IN_TURN = 50;

/** Share of articles that hold a word at most, for people to choose it as a keyword. */
const TELLING = 0.01;

/** Matching 1,000 new articles against 100,000 standing queries, half keywords and half questions, and against each in turn. */
export function measureStanding(seed: number, queries = 100_000) {
  const corpus = syntheticCorpus(2 * ARTICLES + queries, seed);
  const random = randomFrom(seed);
  const termsOf = (number: number) => {
    const { title, body } = articleTerms(newsArticle(corpus.document(number)));
    return new Set([...title, ...body]);
  };
  const texts = Array.from({ length: queries }, (_, key) => [...termsOf(ARTICLES + key)]);
  const frequencies = new Map<string, number>();
  for (const term of texts.flat()) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  const standing = texts.map((terms, key): StandingQuery<number> => {
    // Keywords ask for all of one to three terms that say something; questions for all but one of four to seven of any.
    const isQuestion = key % 2 === 1;
    const telling = terms.filter((term) => (frequencies.get(term) ?? 0) < TELLING * queries);
    const chosen = isQuestion
      ? pickSome(terms, 4 + (key % 4), random)
      : pickSome(telling, 1 + (key % 3), random);
    return { key, groups: chosen.map((term) => [term]), required: chosen.length - (isQuestion ? 1 : 0) };
  });
  const articles = Array.from({ length: ARTICLES }, (_, number) => termsOf(number));
  const beforeIndex = performance.now();
  const indexed = new StandingQueries(standing, (term) => frequencies.get(term) ?? 0);
  const before = performance.now();
  const found = articles.map((terms) => indexed.matching(terms));
  const millis = performance.now() - before;
  const inTurnBefore = performance.now();
  const plain = articles
    .slice(0, IN_TURN)
    .map((terms) => standing.filter((query) => matches(query, terms)).map(({ key }) => key));
  const inTurnMillis = ((performance.now() - inTurnBefore) * ARTICLES) / IN_TURN;
  return {
    queries,
    articles: ARTICLES,
    matched: found.reduce((sum, { length }) => sum + length, 0),
    sameMatches: JSON.stringify(found.slice(0, IN_TURN)) === JSON.stringify(plain),
    indexMillis: before - beforeIndex,
    millis,
    inTurnMillis,
    timesFaster: inTurnMillis / millis,
  };
}
