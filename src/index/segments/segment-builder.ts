import type { Article } from '../../articles/article.ts';
import { compareByNewest } from '../../articles/article-order.ts';
import { makePassages } from '../../articles/passage.ts';
import { isMostlyCapitals } from '../entity-types.ts';
import { termsOfArticle } from './article-terms.ts';
import { outOfRange } from './out-of-range.ts';
import { emptyLike, GrowingNumbers, narrowed, numbers } from './packed-integers.ts';
import { finishSegment, type SegmentDraft } from './seal-segment.ts';
import { type ArticleTerms, dayNumber, type Segment } from './segment.ts';
import { segmentWords } from './segment-words.ts';
import { stringList } from './string-column.ts';
import { OccurrenceCounter, type Occurrences } from './term-frequency-counter.ts';
import { TermNumbers } from './term-numbers.ts';
import { FrequencyPairs } from './tf-pair-dictionary.ts';

/**
 * Collects articles, newest first, and makes a segment of them. Postings are logged by article as they come and
 * sorted by term at the end, by counting: no list a term is kept.
 */
export class SegmentBuilder {
  readonly #terms = new TermNumbers();
  readonly #counter = new OccurrenceCounter();
  readonly #pairs = new FrequencyPairs();
  readonly #postings = {
    terms: new GrowingNumbers(),
    pairs: new GrowingNumbers(),
    passages: new GrowingNumbers(),
  };
  readonly #passagePostings = { places: new GrowingNumbers(), pairs: new GrowingNumbers() };
  readonly #ends = new GrowingNumbers();
  readonly #ids: string[] = [];
  readonly #days = new GrowingNumbers();
  readonly #regions = new Map<string, number>();
  readonly #articleRegions = new GrowingNumbers();
  readonly #bodyLengths = new GrowingNumbers();
  readonly #titleLengths = new GrowingNumbers();
  readonly #passageStarts = new GrowingNumbers();
  readonly #passageBodyLengths = new GrowingNumbers();

  get articles(): number {
    return this.#ids.length;
  }

  add(article: Article): void {
    const { title, body, language } = article;
    const capitalsMean = !isMostlyCapitals(body);
    const titleTerms = this.#terms.of(title, 0, title.length, language, false);
    this.#addTerms(
      termsOfArticle(article, makePassages(article), titleTerms, ({ start, end }) =>
        this.#terms.of(body, start, end, language, capitalsMean),
      ),
    );
  }

  #addTerms(terms: ArticleTerms<number>): void {
    this.#ids.push(terms.id);
    this.#days.push(dayNumber(terms.published));
    this.#articleRegions.push(numberIn(this.#regions, terms.region));
    this.#bodyLengths.push(terms.body.length);
    this.#titleLengths.push(terms.title.length);
    this.#passageStarts.push(this.#passageBodyLengths.length);
    for (const passage of terms.passages) this.#passageBodyLengths.push(passage.length);
    this.#counter.count(terms);
    for (let slot = 0; slot < this.#counter.terms; slot++) {
      this.#log(this.#counter.at(slot), terms.passages.length);
    }
    this.#ends.push(this.#postings.terms.length);
  }

  #log({ term, body, title, firstEntry }: Occurrences, passages: number): void {
    this.#postings.terms.push(term);
    this.#postings.pairs.push(this.#pairs.number(body, title));
    if (passages === 1) {
      this.#postings.passages.push(0);
      return;
    }
    const { entries } = this.#counter;
    let entry = entries[firstEntry];
    let held = 0;
    for (let place = title > 0 ? 0 : (entry?.place ?? passages); place < passages; held++) {
      const isInBody = entry?.place === place;
      this.#passagePostings.places.push(place);
      this.#passagePostings.pairs.push(this.#pairs.number(isInBody ? (entry?.count ?? 0) : 0, title));
      if (isInBody) entry = entries[entry?.next ?? -1];
      // A word of the title is in every passage, which carry the title as a field.
      place = title > 0 ? place + 1 : (entry?.place ?? passages);
    }
    this.#postings.passages.push(held);
  }

  build(): Segment {
    const { terms } = this.#terms;
    // Without a comparator: by UTF-16 units.
    const sorted = [...terms].sort();
    const ranks = new Uint32Array(terms.length);
    sorted.forEach((term, rank) => {
      ranks[this.#terms.numberOf(term)] = rank;
    });
    this.#passageStarts.push(this.#passageBodyLengths.length);
    const termList = stringList(sorted);
    const rankOf = (term: string) => ranks[this.#terms.numberOf(term)] ?? outOfRange();
    return finishSegment({
      terms: termList,
      words: segmentWords(this.#terms.wordCounts().values(), termList, rankOf),
      ...this.#sortedPostings(ranks),
      ...this.#pairs.columns(),
      articleIds: stringList(this.#ids),
      articleDays: this.#days.values,
      articleRegions: Uint8Array.from(this.#articleRegions.values),
      regions: [...this.#regions.keys()],
      articleBodyLengths: narrowed(this.#bodyLengths.values),
      titleLengths: narrowed(this.#titleLengths.values),
      passageStarts: this.#passageStarts.values,
      passageBodyLengths: narrowed(this.#passageBodyLengths.values),
    });
  }

  /** Counting sort by term: stable, so that articles stay ascending. */
  #sortedPostings(ranks: Uint32Array) {
    const terms = this.#postings.terms.values;
    const pairs = narrowed(this.#postings.pairs.values);
    const passages = narrowed(this.#postings.passages.values);
    const places = narrowed(this.#passagePostings.places.values);
    const passagePairs = narrowed(this.#passagePostings.pairs.values);
    const postingStarts = new Uint32Array(ranks.length + 1);
    const passageEnds = new Uint32Array(ranks.length + 1);
    for (let at = 0; at < terms.length; at++) {
      const rank = ranks[terms[at] ?? outOfRange()] ?? outOfRange();
      postingStarts[rank + 1] = (postingStarts[rank + 1] ?? outOfRange()) + 1;
      passageEnds[rank + 1] = (passageEnds[rank + 1] ?? outOfRange()) + (passages[at] ?? outOfRange());
    }
    for (let rank = 0; rank < ranks.length; rank++) {
      postingStarts[rank + 1] =
        (postingStarts[rank + 1] ?? outOfRange()) + (postingStarts[rank] ?? outOfRange());
      passageEnds[rank + 1] = (passageEnds[rank + 1] ?? outOfRange()) + (passageEnds[rank] ?? outOfRange());
    }
    const next = postingStarts.slice();
    const nextPassage = passageEnds.slice();
    const sorted = {
      postingStarts,
      postingArticles: numbers(terms.length, this.articles),
      postingPairs: emptyLike(pairs),
      postingPassages: emptyLike(passages),
      passagePlaces: emptyLike(places),
      passagePairs: emptyLike(passagePairs),
    };
    const ends = this.#ends.values;
    let from = 0;
    for (let at = 0, article = 0; at < terms.length; at++) {
      while (at >= (ends[article] ?? outOfRange())) article++;
      const rank = ranks[terms[at] ?? outOfRange()] ?? outOfRange();
      const to = next[rank] ?? outOfRange();
      next[rank] = to + 1;
      sorted.postingArticles[to] = article;
      sorted.postingPairs[to] = pairs[at] ?? outOfRange();
      const held = passages[at] ?? outOfRange();
      sorted.postingPassages[to] = held;
      const toPassage = nextPassage[rank] ?? outOfRange();
      for (let offset = 0; offset < held; offset++) {
        sorted.passagePlaces[toPassage + offset] = places[from + offset] ?? outOfRange();
        sorted.passagePairs[toPassage + offset] = passagePairs[from + offset] ?? outOfRange();
      }
      nextPassage[rank] = toPassage + held;
      from += held;
    }
    return sorted satisfies Partial<SegmentDraft>;
  }
}

function numberIn(numbers: Map<string, number>, key: string): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
}

/** A segment of the articles, in any order. Synchronous: for few articles, tests, or a worker thread. */
export function buildSegment(articles: readonly Article[]): Segment {
  const builder = new SegmentBuilder();
  for (const article of [...articles].sort(compareByNewest)) builder.add(article);
  return builder.build();
}
