import { alternatives } from '../languages/all-languages.ts';
import { countWords } from '../text/count-words.ts';
import type { Article } from './article.ts';
import { type Sentence, splitSentences } from './sentences.ts';

/** A passage: consecutive whole sentences of one article; offsets are into its body. */
export interface Passage {
  readonly article: Article;
  readonly start: number;
  readonly end: number;
  /** The sentences, at offsets of the body; empty for an article without a body. */
  readonly sentences: readonly Sentence[];
}

/** A passage ends when it has this many words … */
const TARGET_WORDS = 60;
/** … and takes no further sentence that would exceed this many. */
const MAX_WORDS = 120;

/** "Source: Official information resource of the Prime Minister …" */
const ATTRIBUTION = new RegExp(`^(?:${alternatives(({ seedWords }) => seedWords.source)})\\s*:`, 'iu');

/**
 * Splits an article into passages of about 60 to 120 words. Neighbours share a sentence, so that an answer which
 * needs the sentence before it is found together with it. A note on where the text was taken from is part of no
 * passage: it names ministries that the news is not about. An article without a body is one empty passage, found by
 * its title.
 */
export function makePassages(article: Article): Passage[] {
  const sentences = splitSentences(article.body).filter(
    ({ start, end }) => !ATTRIBUTION.test(article.body.slice(start, end)),
  );
  if (sentences.length === 0) return [{ article, start: 0, end: 0, sentences: [] }];
  const lengths = sentences.map(({ start, end }) => countWords(article.body, start, end));
  const passages: Passage[] = [];
  let first = 0;
  while (first < sentences.length) {
    let last = first;
    let words = lengths[first] ?? 0;
    while (
      last + 1 < sentences.length &&
      words < TARGET_WORDS &&
      words + (lengths[last + 1] ?? 0) <= MAX_WORDS
    ) {
      last++;
      words += lengths[last] ?? 0;
    }
    const run = sentences.slice(first, last + 1);
    passages.push({ article, start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0, sentences: run });
    if (last + 1 >= sentences.length) break;
    first = last > first ? last : last + 1;
  }
  return passages;
}

export function passageText(passage: Passage): string {
  return passage.sentences.length === 0
    ? passage.article.title
    : passage.article.body.slice(passage.start, passage.end);
}
