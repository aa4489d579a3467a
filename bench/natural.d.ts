/** The parts of `natural` that the benchmark calls; the package has types only for its main module. */
declare module 'natural/lib/natural/tfidf/tfidf.js' {
  export default class TfIdf {
    addDocument(text: string): void;
    tfidfs(terms: string, each: (document: number, score: number) => void): number[];
  }
}
