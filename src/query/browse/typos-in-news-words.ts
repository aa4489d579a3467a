import type { NewsIndex } from '../../index/news-index.ts';
import { editDistance } from '../../text/edit-distance.ts';
import { fold } from '../../text/folding.ts';
import { tokenize } from '../../text/tokenizer.ts';
import type { Rewrite } from '../spelling/keyboard-layout-repair.ts';
import { isRecognized } from '../spelling/known-word.ts';

/** The words by which lists are asked for, as they are typed most; texts that are searched need not hold them. */
const WORDS = `news latest headlines updates articles happened happening yesterday today about
  новости новостей последние события произошло случилось происходит вчера сегодня статьи
  жаңалықтар жаңалықтары жаңалық жаңалықтарын оқиғалар туралы соңғы бүгін`.split(/\s+/);
const SHORTEST = 4;
const TWO_SLIPS_FROM = 8;
const MAX_WORDS = 12;

/** Reads slips in the words that ask for news (`latset news`, `новсти`), which make another question of it. */
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
    const meant = word.length < SHORTEST || isRecognized(word, index) ? null : nearest(word);
    if (meant === null) continue;
    readings.push({ from: word, to: meant });
    read += text.slice(done, start) + meant;
    done = end;
  }
  return readings.length === 0 ? null : { text: read + text.slice(done), readings };
}

function nearest(word: string): string | null {
  const typed = fold(word);
  const most = typed.length < TWO_SLIPS_FROM ? 1 : 2;
  for (let slips = 1; slips <= most; slips++) {
    const meant = WORDS.find(
      (other) => fold(other)[0] === typed[0] && editDistance(typed, fold(other), slips) === slips,
    );
    if (meant !== undefined) return meant;
  }
  return null;
}
