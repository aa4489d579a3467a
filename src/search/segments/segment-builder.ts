import { emptyLike, GrowingNumbers, narrowed, numbers } from './columns.ts';
import { finishSegment, type SegmentDraft } from './finish-segment.ts';
import { FrequencyPairs } from './frequency-pairs.ts';
import { type ArticleTerms, dayNumber, type Segment } from './segment.ts';
import { stringList } from './string-list.ts';

/** What one article says of one term. */
interface Occurrences {
  /** In the whole body, each sentence once. */
  body: number;
  title: number;
  /** Places of passages that hold it in their body, ascending, and how often. */
  readonly places: number[];
  readonly counts: number[];
}

/**
 * Collects articles, newest first, and makes a segment of them. Postings are logged by article as they come and
 * sorted by term at the end, by counting: no list a term is kept.
 */
export class SegmentBuilder {
  readonly #terms = new Map<string, number>();
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

  add(article: ArticleTerms): void {
    this.#ids.push(article.id);
    this.#days.push(dayNumber(article.published));
    this.#articleRegions.push(numberIn(this.#regions, article.region));
    this.#bodyLengths.push(article.body.length);
    this.#titleLengths.push(article.title.length);
    this.#passageStarts.push(this.#passageBodyLengths.length);
    for (const passage of article.passages) this.#passageBodyLengths.push(passage.length);
    for (const [term, found] of occurrencesIn(article)) this.#log(term, found, article.passages.length);
    this.#ends.push(this.#postings.terms.length);
  }

  #log(term: string, found: Occurrences, passages: number): void {
    const { body, title, places, counts } = found;
    this.#postings.terms.push(numberIn(this.#terms, term));
    this.#postings.pairs.push(this.#pairs.number(body, title));
    if (passages === 1) {
      this.#postings.passages.push(0);
      return;
    }
    // A word of the title is in every passage, which carry the title as a field.
    const held = title > 0 ? passages : places.length;
    this.#postings.passages.push(held);
    for (let at = 0, next = 0; at < held; at++) {
      const place = title > 0 ? at : (places[at] ?? 0);
      const isInBody = places[next] === place;
      this.#passagePostings.places.push(place);
      this.#passagePostings.pairs.push(this.#pairs.number(isInBody ? (counts[next] ?? 0) : 0, title));
      if (isInBody) next++;
    }
  }

  build(): Segment {
    const sorted = [...this.#terms.keys()].sort();
    const ranks = new Uint32Array(sorted.length);
    sorted.forEach((term, rank) => {
      ranks[this.#terms.get(term) ?? 0] = rank;
    });
    this.#passageStarts.push(this.#passageBodyLengths.length);
    return finishSegment({
      terms: stringList(sorted),
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
      const rank = ranks[terms[at] ?? 0] ?? 0;
      postingStarts[rank + 1] = (postingStarts[rank + 1] ?? 0) + 1;
      passageEnds[rank + 1] = (passageEnds[rank + 1] ?? 0) + (passages[at] ?? 0);
    }
    for (let rank = 0; rank < ranks.length; rank++) {
      postingStarts[rank + 1] = (postingStarts[rank + 1] ?? 0) + (postingStarts[rank] ?? 0);
      passageEnds[rank + 1] = (passageEnds[rank + 1] ?? 0) + (passageEnds[rank] ?? 0);
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
      while (at >= (ends[article] ?? 0)) article++;
      const rank = ranks[terms[at] ?? 0] ?? 0;
      const to = next[rank] ?? 0;
      next[rank] = to + 1;
      sorted.postingArticles[to] = article;
      sorted.postingPairs[to] = pairs[at] ?? 0;
      const held = passages[at] ?? 0;
      sorted.postingPassages[to] = held;
      const toPassage = nextPassage[rank] ?? 0;
      for (let offset = 0; offset < held; offset++) {
        sorted.passagePlaces[toPassage + offset] = places[from + offset] ?? 0;
        sorted.passagePairs[toPassage + offset] = passagePairs[from + offset] ?? 0;
      }
      nextPassage[rank] = toPassage + held;
      from += held;
    }
    return sorted satisfies Partial<SegmentDraft>;
  }
}

function occurrencesIn({ title, body, passages }: ArticleTerms): Map<string, Occurrences> {
  const found = new Map<string, Occurrences>();
  const entry = (term: string): Occurrences => {
    let known = found.get(term);
    if (known === undefined) {
      known = { body: 0, title: 0, places: [], counts: [] };
      found.set(term, known);
    }
    return known;
  };
  for (const term of title) entry(term).title++;
  for (const term of body) entry(term).body++;
  if (passages.length === 1) return found;
  for (const [place, terms] of passages.entries()) {
    for (const term of terms) {
      const { places, counts } = entry(term);
      if (places.at(-1) !== place) {
        places.push(place);
        counts.push(0);
      }
      counts[counts.length - 1] = (counts.at(-1) ?? 0) + 1;
    }
  }
  return found;
}

function numberIn(numbers: Map<string, number>, key: string): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
}
