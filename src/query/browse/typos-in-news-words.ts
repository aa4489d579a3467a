import type { NewsIndex } from '../../index/news-index.ts';
import { editDistance } from '../../text/edit-distance.ts';
import { fold } from '../../text/folding.ts';
import { tokenize } from '../../text/tokenizer.ts';
import type { Rewrite } from '../spelling/keyboard-layout-repair.ts';
import { isRecognized } from '../spelling/known-word.ts';
import { TYPED_WORDS } from './news-vocabulary.ts';

const MIN_WORD_LENGTH = 4;
const MIN_LENGTH_FOR_TWO_TYPOS = 8;
const MAX_WORDS = 12;

/** Corrects typos in the words that ask for news (`latset news`, `новсти`): they would make another question of it. */
export function readNewsSlips(
  text: string,
  index: NewsIndex,
): { readonly text: string; readonly readings: readonly Rewrite[] } | null {
  const tokens = tokenize(text);
  if (tokens.length > MAX_WORDS) return null;
  const readings: Rewrite[] = [];
  let read = '';
  let done = 0;
  for (const { text: word, start, end } of tokens) {
    const meant = word.length < MIN_WORD_LENGTH || isRecognized(word, index) ? null : nearest(word);
    if (meant === null) continue;
    readings.push({ from: word, to: meant });
    read += text.slice(done, start) + meant;
    done = end;
  }
  return readings.length === 0 ? null : { text: read + text.slice(done), readings };
}

function nearest(word: string): string | null {
  const typed = fold(word);
  const maxTypos = typed.length < MIN_LENGTH_FOR_TWO_TYPOS ? 1 : 2;
  for (let typos = 1; typos <= maxTypos; typos++) {
    const meant = TYPED_WORDS.find(
      (other) => fold(other)[0] === typed[0] && editDistance(typed, fold(other), typos) === typos,
    );
    if (meant !== undefined) return meant;
  }
  return null;
}
