import type { QueryTerm } from '../../src/index/query-term.ts';
import {
  inverseDocumentFrequency,
  type ScoringParameters,
  saturatedFrequency,
} from '../../src/index/scoring.ts';

/** The indexed terms of one document by field, in text order. */
export interface IndexedDocument {
  readonly title: readonly string[];
  readonly body: readonly string[];
}

/** A document that contains a term, with the term's frequency in each field. */
export interface Posting {
  readonly document: number;
  bodyFrequency: number;
  titleFrequency: number;
}

const NO_POSTINGS: readonly Posting[] = [];

/** Simple reference for the product's index: postings by term, document numbers from zero, every document scored. */
export class InvertedIndex {
  readonly #postings = new Map<string, Posting[]>();
  readonly #bodyLengths: number[] = [];
  readonly #titleLengths: number[] = [];
  readonly #averageBodyLength: number;
  readonly #averageTitleLength: number;

  constructor(documents: readonly IndexedDocument[]) {
    documents.forEach((document, number) => {
      for (const term of document.body) this.#posting(term, number).bodyFrequency++;
      for (const term of document.title) this.#posting(term, number).titleFrequency++;
      this.#bodyLengths.push(document.body.length);
      this.#titleLengths.push(document.title.length);
    });
    this.#averageBodyLength = mean(this.#bodyLengths);
    this.#averageTitleLength = mean(this.#titleLengths);
  }

  #posting(term: string, document: number): Posting {
    let list = this.#postings.get(term);
    if (list === undefined) {
      list = [];
      this.#postings.set(term, list);
    }
    const last = list.at(-1);
    if (last?.document === document) return last;
    const posting: Posting = { document, bodyFrequency: 0, titleFrequency: 0 };
    list.push(posting);
    return posting;
  }

  get size(): number {
    return this.#bodyLengths.length;
  }

  has(term: string): boolean {
    return this.#postings.has(term);
  }

  postings(term: string): readonly Posting[] {
    return this.#postings.get(term) ?? NO_POSTINGS;
  }

  documentFrequency(term: string): number {
    return this.postings(term).length;
  }

  /** Whether any field of the document contains the term. */
  holds(term: string, document: number): boolean {
    const list = this.postings(term);
    let low = 0;
    let high = list.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = list[middle]?.document ?? 0;
      if (found === document) return true;
      if (found < document) low = middle + 1;
      else high = middle - 1;
    }
    return false;
  }

  /** Weight of a group, from its first variant in the index. If no variant is indexed, the document frequency is 0. */
  groupWeight(group: QueryTerm): number {
    const known = group.variants.find(({ term }) => this.has(term));
    return group.weight * inverseDocumentFrequency(this.size, known ? this.documentFrequency(known.term) : 0);
  }

  /** Scores of all accepted documents that contain any of the terms. Reads all postings of the terms. */
  score(
    groups: readonly QueryTerm[],
    parameters: ScoringParameters,
    accepts: (document: number) => boolean,
  ): Map<number, number> {
    const scores = new Map<number, number>();
    for (const group of groups) {
      const weight = this.groupWeight(group);
      const best = new Map<number, number>();
      for (const variant of group.variants) {
        for (const posting of this.postings(variant.term)) {
          if (!accepts(posting.document)) continue;
          const score = variant.weight * this.#saturated(posting, parameters);
          if (score > (best.get(posting.document) ?? 0)) best.set(posting.document, score);
        }
      }
      for (const [document, score] of best) {
        scores.set(document, (scores.get(document) ?? 0) + weight * score);
      }
    }
    return scores;
  }

  #saturated(posting: Posting, parameters: ScoringParameters): number {
    return saturatedFrequency(
      {
        bodyFrequency: posting.bodyFrequency,
        titleFrequency: posting.titleFrequency,
        bodyLength: this.#bodyLengths[posting.document] ?? 0,
        titleLength: this.#titleLengths[posting.document] ?? 0,
        averageBodyLength: this.#averageBodyLength,
        averageTitleLength: this.#averageTitleLength,
      },
      parameters,
    );
  }
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
