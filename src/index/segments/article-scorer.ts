import type { WeightedTerm } from '../query-term.ts';
import type { BestHits } from './best-hits.ts';
import { articleAverages, passageAverages } from './collection-statistics.ts';
import { outOfRange } from './out-of-range.ts';
import type { PostingsIterator } from './postings-iterator.ts';
import {
  ARTICLE_SCORING,
  ARTICLE_SHARE,
  IMPACT_STEP,
  PASSAGE_SCORING,
  ROUNDING,
  type Saturation,
  saturation,
} from './ranking.ts';
import type { Segment, Totals } from './segment.ts';

/**
 * Scores the passages of one article exactly: the same operations in the same order as scoring all of them would. The
 * bounds of impacts grow by `growth` under the totals, as `searchSegment` says.
 */
export class ArticleScorer {
  readonly #segment: Segment;
  readonly #groups: readonly WeightedTerm[];
  /** Cursors by group. */
  readonly #cursors: readonly (readonly PostingsIterator[])[];
  readonly #ofArticle: Saturation;
  readonly #ofPassage: Saturation;
  readonly #impactStep: number;
  /** Of the article under way, by cursor; -1 where it does not hold the term. */
  readonly #postings: Int32Array;
  #mostOfPassage = 0;
  #scores = new Float64Array(64);
  /** Of one group: the best of its terms by passage, zero between groups, and which passages hold one. */
  #best = new Float64Array(64);
  #places = new Uint32Array(64);
  #held = 0;

  constructor(
    segment: Segment,
    groups: readonly WeightedTerm[],
    cursors: readonly (readonly PostingsIterator[])[],
    totals: Totals,
    growth: number,
  ) {
    this.#segment = segment;
    this.#groups = groups;
    this.#cursors = cursors;
    this.#impactStep = IMPACT_STEP * growth * ROUNDING;
    this.#postings = new Int32Array(cursors.reduce((sum, { length }) => sum + length, 0));
    this.#ofArticle = saturation(ARTICLE_SCORING, articleAverages(totals));
    this.#ofPassage = saturation(PASSAGE_SCORING, passageAverages(totals));
  }

  offerPassages(article: number, best: BestHits): void {
    const segment = this.#segment;
    const articleScore = this.#lookUp(article);
    const own = ARTICLE_SHARE * articleScore;
    if (own + this.#mostOfPassage < best.threshold) return;
    const passages =
      (segment.passageStarts[article + 1] ?? outOfRange()) - (segment.passageStarts[article] ?? outOfRange());
    if (this.#scores.length < passages) {
      this.#scores = new Float64Array(2 * passages);
      this.#best = new Float64Array(2 * passages);
      this.#places = new Uint32Array(2 * passages);
    }
    this.#scores.fill(0, 0, passages);
    let at = 0;
    for (let number = 0; number < this.#groups.length; number++) {
      for (const cursor of this.#cursors[number] ?? []) {
        const posting = this.#postings[at++] ?? outOfRange();
        if (posting !== -1) this.#collectPassages(article, posting, cursor);
      }
      this.#addToScores((this.#groups[number] ?? outOfRange()).passageWeight);
    }
    for (let place = 0; place < passages; place++) {
      const passageScore = this.#scores[place] ?? outOfRange();
      const score = passageScore + own;
      if (passageScore > 0 && score >= best.threshold) {
        best.offer({ segment, article, place, score, passageScore, articleScore });
      }
    }
  }

  /** Looks the article's postings up; gives its score, and keeps a bound of what its best passage has. */
  #lookUp(article: number): number {
    const { postingImpacts } = this.#segment;
    let articleScore = 0;
    let most = 0;
    let count = 0;
    for (let number = 0; number < this.#groups.length; number++) {
      const group = this.#groups[number];
      if (group === undefined) break;
      let bestOfArticle = 0;
      let mostOfGroup = 0;
      for (const cursor of this.#cursors[number] ?? []) {
        const posting = cursor.find(article);
        this.#postings[count++] = posting;
        if (posting === -1) continue;
        const part = this.#articlePart(article, posting);
        const score = cursor.weight * part;
        if (score > bestOfArticle) bestOfArticle = score;
        // An impact bounds both parts together, and the article's is known.
        const rest =
          cursor.weight *
          ((postingImpacts[posting] ?? outOfRange()) * this.#impactStep - ARTICLE_SHARE * part);
        if (rest > mostOfGroup) mostOfGroup = rest;
      }
      articleScore += group.articleWeight * bestOfArticle;
      most += group.passageWeight * mostOfGroup;
    }
    this.#mostOfPassage = most;
    return articleScore;
  }

  /** Offers the article as a whole: `articleScore` is what the groups that are not optional give. */
  offerArticle(article: number, best: BestHits): void {
    let asked = 0;
    let added = 0;
    for (let number = 0; number < this.#groups.length; number++) {
      const group = this.#groups[number];
      if (group === undefined) break;
      let bestOfArticle = 0;
      for (const cursor of this.#cursors[number] ?? []) {
        const posting = cursor.find(article);
        if (posting === -1) continue;
        const score = cursor.weight * this.#articlePart(article, posting);
        if (score > bestOfArticle) bestOfArticle = score;
      }
      if (group.isOptional) added += group.articleWeight * bestOfArticle;
      else asked += group.articleWeight * bestOfArticle;
    }
    const score = asked + added;
    if (asked === 0 || score < best.threshold) return;
    best.offer({ segment: this.#segment, article, place: 0, score, passageScore: 0, articleScore: asked });
  }

  /** Adds the best of one group's terms in the passages that hold any: few of a long article. */
  #addToScores(weight: number): void {
    for (let at = 0; at < this.#held; at++) {
      const place = this.#places[at] ?? outOfRange();
      this.#scores[place] =
        (this.#scores[place] ?? outOfRange()) + weight * (this.#best[place] ?? outOfRange());
      this.#best[place] = 0;
    }
    this.#held = 0;
  }

  #articlePart(article: number, posting: number): number {
    const { postingPairs, bodyFrequencies, titleFrequencies, articleBodyLengths, titleLengths } =
      this.#segment;
    const pair = postingPairs[posting] ?? outOfRange();
    return this.#ofArticle(
      bodyFrequencies[pair] ?? outOfRange(),
      titleFrequencies[pair] ?? outOfRange(),
      articleBodyLengths[article] ?? outOfRange(),
      titleLengths[article] ?? outOfRange(),
    );
  }

  #collectPassages(article: number, posting: number, cursor: PostingsIterator): void {
    const { postingPassages, postingPairs, passagePlaces, passagePairs } = this.#segment;
    const held = postingPassages[posting] ?? outOfRange();
    if (held === 0) {
      this.#collect(article, 0, postingPairs[posting] ?? outOfRange(), cursor.weight);
      return;
    }
    const from = cursor.passagesFrom(posting);
    for (let at = from; at < from + held; at++) {
      this.#collect(
        article,
        passagePlaces[at] ?? outOfRange(),
        passagePairs[at] ?? outOfRange(),
        cursor.weight,
      );
    }
  }

  #collect(article: number, place: number, pair: number, weight: number): void {
    const { bodyFrequencies, titleFrequencies, passageStarts, passageBodyLengths, titleLengths } =
      this.#segment;
    const saturated = this.#ofPassage(
      bodyFrequencies[pair] ?? outOfRange(),
      titleFrequencies[pair] ?? outOfRange(),
      passageBodyLengths[(passageStarts[article] ?? outOfRange()) + place] ?? outOfRange(),
      titleLengths[article] ?? outOfRange(),
    );
    const known = this.#best[place] ?? outOfRange();
    if (known === 0) this.#places[this.#held++] = place;
    if (weight * saturated > known) this.#best[place] = weight * saturated;
  }
}
