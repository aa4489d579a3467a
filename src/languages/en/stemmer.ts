import porter from 'natural/lib/natural/stemmers/porter_stemmer.js';

/** Porter leaves words of one or two letters and anything with digits alone; so do we. */
export function stem(word: string): string {
  return /^[a-z]{3,}$/.test(word) ? porter.stem(word) : word;
}
