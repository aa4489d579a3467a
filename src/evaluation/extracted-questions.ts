import { answerQuestion } from '../answers/answer-question.ts';
import { type QueryTerms, queryTerms } from '../answers/coverage.ts';
import { candidateSpans, type SentenceSpan } from '../answers/sentence-span.ts';
import { makeSnippet } from '../answers/snippet.ts';
import { SPAN_FEATURE_NAMES } from '../answers/span-features.ts';
import type { NewsIndex, SearchFilter } from '../index/news-index.ts';
import { buildIndex } from '../index/news-index.ts';
import { type Question, understand } from '../query/question.ts';
import { askedOfRanking } from './baselines.ts';
import { containsAny } from './evaluate.ts';
import type { GoldenQuestion, QuestionSet } from './question-set.ts';

/** A question with all that fits of ranking and gate need of it: extracted once, whatever the weights. */
export interface ExtractedQuestion {
  /** Its collection, and those that share texts with it. */
  readonly set: string;
  readonly group: string;
  readonly golden: GoldenQuestion;
  /** `withheld`: asked with the articles that answer it out of reach. */
  readonly kind: 'asked' | 'withheld';
  readonly answerable: boolean;
  /** What a list gives does not depend on weights; null where the question is read as none. */
  readonly listed: { readonly sourceFirst: boolean; readonly right: boolean } | null;
  readonly index: NewsIndex;
  readonly question: Question;
  readonly query: QueryTerms;
  readonly windows: readonly SentenceSpan[];
  /** For each window: the values of SPAN_FEATURE_NAMES, whether its article answers, and whether its snippet shows the answer. */
  readonly rows: readonly (readonly number[])[];
  readonly source: readonly boolean[];
  readonly right: readonly boolean[];
}

/** As many hits as an answer looks at closely. */
const CANDIDATES = 30;

/** All questions of a collection but those for lists, and those with an answer once more, with it withheld. */
export function extractQuestions(set: QuestionSet): ExtractedQuestion[] {
  const index = buildIndex(set.articles);
  const ids = set.articles.map(({ id }) => id);
  return set.questions.filter(askedOfRanking).flatMap((golden) => {
    const asked = extract(set, golden, index, {});
    if (golden.answers.length === 0 || asked.listed !== null) return [asked];
    const articleIds = new Set(ids.filter((id) => !golden.articles.includes(id)));
    const withheld = extract(set, { ...golden, articles: [], answers: [] }, index, { articleIds });
    if (isAnsweredElsewhere(golden, withheld)) return [asked];
    return [asked, { ...withheld, kind: 'withheld' as const, answerable: false }];
  });
}

/** Another article that comes first says the same. */
function isAnsweredElsewhere({ answers }: GoldenQuestion, { windows }: ExtractedQuestion): boolean {
  const first = windows.reduce<SentenceSpan | null>(
    (best, window) => (best === null || window.score > best.score ? window : best),
    null,
  );
  return first !== null && containsAny([first.hit.passage.article.body], answers);
}

function extract(
  set: QuestionSet,
  golden: GoldenQuestion,
  index: NewsIndex,
  filter: SearchFilter,
): ExtractedQuestion {
  const question = understand(golden.question, index);
  const query = queryTerms(question.terms, index);
  const windows = question.isListing ? [] : spansOf(question, query, index, filter);
  const source = windows.map(({ hit }) => golden.articles.includes(hit.passage.article.id));
  return {
    set: set.name,
    group: set.group,
    golden,
    kind: 'asked',
    answerable: golden.kind !== 'unanswerable',
    listed: question.isListing ? listedFor(golden, index, question) : null,
    index,
    question,
    query,
    windows,
    rows: windows.map(({ features }) => SPAN_FEATURE_NAMES.map((name) => features[name])),
    source,
    right: windows.map(
      (window, at) =>
        source[at] === true && containsAny([makeSnippet(query, window, index).text], golden.answers),
    ),
  };
}

function spansOf(question: Question, query: QueryTerms, index: NewsIndex, filter: SearchFilter) {
  const hits = question.isTopicDescription
    ? index.searchTopic(question.terms, filter, CANDIDATES)
    : index.search(question.terms, filter, CANDIDATES);
  return candidateSpans(question, query, hits, index);
}

function listedFor(golden: GoldenQuestion, index: NewsIndex, understood: Question) {
  const first = answerQuestion(index, golden.question, { top: 1, understood }).passages[0];
  return {
    sourceFirst: first !== undefined && golden.articles.includes(first.article.id),
    right: first !== undefined && containsAny([first.snippet], golden.answers),
  };
}
