/**
 * BM25F (Robertson, Zaragoza and Taylor, "Simple BM25 extension to multiple weighted fields", CIKM 2004): term
 * frequencies of the fields are weighted and length-normalised first, then saturated together. The only
 * implementation of the formula: the index, the tests' plain reference and explanations call it.
 */
export interface ScoringParameters {
  /** Saturation: how quickly further occurrences stop adding to the score. */
  readonly k1: number;
  /** Length normalisation of the body, 0 (none) to 1 (full). */
  readonly bodyLengthWeight: number;
  readonly titleLengthWeight: number;
  /** How many occurrences in the body one occurrence in the title is worth. */
  readonly titleWeight: number;
}

/** Term frequencies and field lengths (in searched tokens) of one term in one document. */
export interface TermStatistics {
  readonly bodyFrequency: number;
  readonly titleFrequency: number;
  readonly bodyLength: number;
  readonly titleLength: number;
  readonly averageBodyLength: number;
  readonly averageTitleLength: number;
}

/**
 * Robertson–Spärck Jones weight, kept above zero as in Lucene. `documentFrequency` is in 0..documents.
 *
 * ```ts
 * inverseDocumentFrequency(10, 1) > inverseDocumentFrequency(10, 5); // => true
 * inverseDocumentFrequency(10, 10) > 0; // => true
 * ```
 */
export function inverseDocumentFrequency(documents: number, documentFrequency: number): number {
  return Math.log(1 + (documents - documentFrequency + 0.5) / (documentFrequency + 0.5));
}

function normalized(frequency: number, length: number, average: number, lengthWeight: number): number {
  if (frequency === 0) return 0;
  return frequency / (1 - lengthWeight + lengthWeight * (average > 0 ? length / average : 1));
}

/** The document-dependent part of a term's score, in 0..1; the score is this times the term's weight. */
export function saturatedFrequency(term: TermStatistics, parameters: ScoringParameters): number {
  const frequency =
    normalized(term.bodyFrequency, term.bodyLength, term.averageBodyLength, parameters.bodyLengthWeight) +
    parameters.titleWeight *
      normalized(
        term.titleFrequency,
        term.titleLength,
        term.averageTitleLength,
        parameters.titleLengthWeight,
      );
  return frequency / (parameters.k1 + frequency);
}
