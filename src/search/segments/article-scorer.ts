import type { BestHits } from './best-hits.ts';
import type { PlannedGroup } from './plan.ts';
import { ARTICLE_SCORING, ARTICLE_SHARE, PASSAGE_SCORING, type Saturation, saturation } from './ranking.ts';
import type { Segment, Totals } from './segment.ts';
import type { TermCursor } from './term-cursor.ts';
import { articleAverages, passageAverages } from './totals.ts';

/** Scores the passages of one article exactly: the same operations in the same order as scoring all of them would. */
export class ArticleScorer {
  readonly #segment: Segment;
  readonly #groups: readonly PlannedGroup[];
  /** Cursors by group. */
  readonly #cursors: readonly (readonly TermCursor[])[];
  readonly #ofArticle: Saturation;
  readonly #ofPassage: Saturation;
  #scores = new Float64Array(64);
  #best = new Float64Array(64);

  constructor(
    segment: Segment,
    groups: readonly PlannedGroup[],
    cursors: readonly (readonly TermCursor[])[],
    totals: Totals,
  ) {
    this.#segment = segment;
    this.#groups = groups;
    this.#cursors = cursors;
    this.#ofArticle = saturation(ARTICLE_SCORING, articleAverages(totals));
    this.#ofPassage = saturation(PASSAGE_SCORING, passageAverages(totals));
  }

  offerPassages(article: number, best: BestHits): void {
    const segment = this.#segment;
    const passages = (segment.passageStarts[article + 1] ?? 0) - (segment.passageStarts[article] ?? 0);
    if (this.#scores.length < passages) {
      this.#scores = new Float64Array(2 * passages);
      this.#best = new Float64Array(2 * passages);
    }
    this.#scores.fill(0, 0, passages);
    let articleScore = 0;
    for (let number = 0; number < this.#groups.length; number++) {
      const group = this.#groups[number];
      if (group === undefined) break;
      this.#best.fill(0, 0, passages);
      let bestOfArticle = 0;
      for (const cursor of this.#cursors[number] ?? []) {
        const posting = cursor.find(article);
        if (posting === -1) continue;
        const score = cursor.weight * this.#articlePart(article, posting);
        if (score > bestOfArticle) bestOfArticle = score;
        this.#collectPassages(article, posting, cursor);
      }
      articleScore += group.articleWeight * bestOfArticle;
      for (let place = 0; place < passages; place++) {
        this.#scores[place] = (this.#scores[place] ?? 0) + group.passageWeight * (this.#best[place] ?? 0);
      }
    }
    for (let place = 0; place < passages; place++) {
      const passageScore = this.#scores[place] ?? 0;
      const score = passageScore + ARTICLE_SHARE * articleScore;
      if (passageScore > 0 && score >= best.threshold) {
        best.offer({ segment, article, place, score, passageScore, articleScore });
      }
    }
  }

  /** Offers the article as a whole: `articleScore` is what the groups that are not optional give. */
  offerArticle(article: number, best: BestHits): void {
    let asked = 0;
    let added = 0;
    this.#groups.forEach((group, number) => {
      let bestOfArticle = 0;
      for (const cursor of this.#cursors[number] ?? []) {
        const posting = cursor.find(article);
        if (posting === -1) continue;
        const score = cursor.weight * this.#articlePart(article, posting);
        if (score > bestOfArticle) bestOfArticle = score;
      }
      if (group.isOptional) added += group.articleWeight * bestOfArticle;
      else asked += group.articleWeight * bestOfArticle;
    });
    if (asked === 0) return;
    const hit = { segment: this.#segment, article, place: 0, passageScore: 0, articleScore: asked };
    best.offer({ ...hit, score: asked + added });
  }

  #articlePart(article: number, posting: number): number {
    const { postingPairs, bodyFrequencies, titleFrequencies, articleBodyLengths, titleLengths } =
      this.#segment;
    const pair = postingPairs[posting] ?? 0;
    return this.#ofArticle(
      bodyFrequencies[pair] ?? 0,
      titleFrequencies[pair] ?? 0,
      articleBodyLengths[article] ?? 0,
      titleLengths[article] ?? 0,
    );
  }

  #collectPassages(article: number, posting: number, cursor: TermCursor): void {
    const { postingPassages, postingPairs, passagePlaces, passagePairs } = this.#segment;
    const held = postingPassages[posting] ?? 0;
    if (held === 0) {
      this.#collect(article, 0, postingPairs[posting] ?? 0, cursor.weight);
      return;
    }
    const from = cursor.passagesFrom(posting);
    for (let at = from; at < from + held; at++) {
      this.#collect(article, passagePlaces[at] ?? 0, passagePairs[at] ?? 0, cursor.weight);
    }
  }

  #collect(article: number, place: number, pair: number, weight: number): void {
    const { bodyFrequencies, titleFrequencies, passageStarts, passageBodyLengths, titleLengths } =
      this.#segment;
    const saturated = this.#ofPassage(
      bodyFrequencies[pair] ?? 0,
      titleFrequencies[pair] ?? 0,
      passageBodyLengths[(passageStarts[article] ?? 0) + place] ?? 0,
      titleLengths[article] ?? 0,
    );
    if (weight * saturated > (this.#best[place] ?? 0)) this.#best[place] = weight * saturated;
  }
}
