import type { Article } from '../news/article.ts';
import type { RegionCode } from '../news/regions.ts';
import { type QueryTerms, queryTerms } from '../search/coverage.ts';
import type { Hit, NewsIndex, SearchFilter } from '../search/index.ts';
import { WITHOUT_NOTHING, type Without } from '../search/ingredients.ts';
import { passageText } from '../search/passage.ts';
import { type Question, understand } from '../search/question.ts';
import type { Answer, AnswerPassage } from './answer.ts';
import { confidenceOf, outcomeOf } from './evidence.ts';
import { gatherEvidence } from './gather-evidence.ts';
import { listArticles } from './listing.ts';
import { makeSnippet } from './snippet.ts';
import { type Window, windowsOf } from './window.ts';

export interface AnswerOptions {
  /** How many passages to give; 3 unless told. */
  readonly top?: number;
  /** Only articles of this region. */
  readonly region?: RegionCode;
  /** Only these articles. */
  readonly articleIds?: ReadonlySet<string>;
  /** Day that `today` in a question means, `YYYY-MM-DD`; the newest article's unless told. */
  readonly today?: string;
  /** Ingredients to leave out, to measure what they are worth. */
  readonly without?: Without;
}

/** How many hits are looked at closely. */
const CANDIDATES = 30;

/** Answers from the index alone: no I/O, deterministic; never throws on any text. */
export function answerQuestion(index: NewsIndex, text: string, options: AnswerOptions = {}): Answer {
  const top = options.top ?? 3;
  const without = options.without ?? WITHOUT_NOTHING;
  const question = understand(text, index, options);
  const filter: SearchFilter = {
    ...(options.region ? { regions: [options.region] } : {}),
    ...(options.articleIds ? { articleIds: options.articleIds } : {}),
  };
  const base = {
    question: text,
    corrections: correctionsOf(question),
    searchedFor: searchedForOf(question),
    regions: question.regions,
  };
  if (question.isListing) return { ...base, ...listArticles(index, question, filter, top) };

  const query = queryTerms(question.terms, index);
  const candidates = Math.max(CANDIDATES, 2 * top);
  const hits = question.isStatement
    ? index.searchTopic(question.terms, filter, candidates)
    : index.search(question.terms, filter, candidates);
  const ranked = rank(question, query, index, hits, without);
  const first = ranked[0];
  if (first === undefined)
    return { ...base, outcome: 'nothing', confidence: 0, passages: [], evidence: null, listing: false };
  const evidence = gatherEvidence(question, query, first, ranked, index);
  const confidence = confidenceOf(evidence);
  const passages = toPassages(
    question,
    query,
    question.isStatement ? oneAnArticle(ranked) : ranked,
    top,
    index,
  );
  return { ...base, outcome: outcomeOf(confidence), confidence, passages, evidence, listing: false };
}

/** The best window of each passage that matches, best first. */
function rank(
  question: Question,
  query: QueryTerms,
  index: NewsIndex,
  hits: readonly Hit[],
  without: Without,
): Window[] {
  const best = new Map<number, Window>();
  for (const window of windowsOf(question, query, hits, index, without)) {
    const known = best.get(window.hit.passageNumber);
    if (known === undefined || window.score > known.score) best.set(window.hit.passageNumber, window);
  }
  return [...best.values()].sort((a, b) => b.score - a.score || a.hit.passageNumber - b.hit.passageNumber);
}

/** How many passages a person is shown; these come in their own order, whichever articles they are of. */
const SHOWN = 3;

/** Where a topic is described, the rest of a long list is of articles, each once, before more of one. */
function oneAnArticle(ranked: readonly Window[]): Window[] {
  const firsts = new Set(ranked.slice(0, SHOWN));
  const articles = new Set([...firsts].map(({ hit }) => hit.passage.article));
  for (const window of ranked) {
    const { article } = window.hit.passage;
    if (articles.has(article)) continue;
    articles.add(article);
    firsts.add(window);
  }
  return [...firsts, ...ranked.filter((window) => !firsts.has(window))];
}

interface Shown {
  readonly window: Window;
  readonly copies: Article[];
}

/** The best passages, copies of one text collapsed into the first, and no sentence shown twice. */
function toPassages(
  question: Question,
  query: QueryTerms,
  ranked: readonly Window[],
  top: number,
  index: NewsIndex,
): AnswerPassage[] {
  const shown: Shown[] = [];
  for (const window of ranked) {
    const { article } = window.hit.passage;
    const at = shown.findIndex((other) => isCopy(other.window, window, index));
    const original = shown[at];
    if (original) {
      if (isCloser(question, article, original.window.hit.passage.article)) {
        const copies = original.copies.filter((copy) => copy !== article);
        shown[at] = { window, copies: [original.window.hit.passage.article, ...copies] };
      } else if (!original.copies.includes(article)) original.copies.push(article);
    } else if (shown.length < top && !shown.some((other) => overlaps(other.window, window))) {
      shown.push({ window, copies: [] });
    }
  }
  return shown.map(({ window, copies }, at) => {
    const { text, matches } = makeSnippet(query, window, index);
    return {
      rank: at + 1,
      score: round(window.score),
      article: window.hit.passage.article,
      passage: passageText(window.hit.passage),
      snippet: text,
      matches,
      copies,
    };
  });
}

function isCopy(a: Window, b: Window, index: NewsIndex): boolean {
  const [one, other] = [a.hit.passage, b.hit.passage];
  return (
    one.article !== other.article &&
    index.nearDuplicates.isPublishedIn(other, one.article) &&
    index.nearDuplicates.isPublishedIn(one, other.article)
  );
}

/** Of two copies of one text, the one that was published in a region that the question names. */
function isCloser({ regions }: Question, article: Article, than: Article): boolean {
  return regions.includes(article.region) && !regions.includes(than.region);
}

/** Neighbouring passages share a sentence; the same run of sentences is not shown twice. */
function overlaps(a: Window, b: Window): boolean {
  if (a.hit.passage.article !== b.hit.passage.article) return false;
  const [one, other] = [sentencesOf(a), sentencesOf(b)];
  return (
    one.every((sentence) => other.includes(sentence)) || other.every((sentence) => one.includes(sentence))
  );
}

function sentencesOf({ hit, run }: Window) {
  return hit.passage.sentences.slice(run.first, run.last + 1);
}

function correctionsOf(question: Question) {
  return question.terms.flatMap(({ typed, repaired }) =>
    repaired === null ? [] : [{ from: typed, to: repaired }],
  );
}

function searchedForOf(question: Question): string[] {
  return [...new Set(question.terms.flatMap(({ searchedFor }) => searchedFor ?? []))];
}

function round(score: number): number {
  return Math.round(score * 1e4) / 1e4;
}
