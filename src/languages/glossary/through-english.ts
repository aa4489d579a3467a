import type { Dictionary, Finding } from './dictionary.ts';
import { searchedWords } from './english-side.ts';

/** Later alternatives are too far from the original meaning. */
const MAX_ALTERNATIVES = 8;

/** Translates between two languages by way of English: Russian into Kazakh and back. */
export class ThroughEnglish implements Dictionary {
  readonly #intoEnglish: Dictionary;
  readonly #fromEnglish: Dictionary;

  constructor(intoEnglish: Dictionary, fromEnglish: Dictionary) {
    this.#intoEnglish = intoEnglish;
    this.#fromEnglish = fromEnglish;
  }

  find(words: readonly string[]): Finding | null {
    return this.#onwards(this.#intoEnglish.find(words));
  }

  findMisspelt(word: string): Finding | null {
    return this.#onwards(this.#intoEnglish.findMisspelt(word));
  }

  findRelated(word: string): Finding | null {
    return this.#onwards(this.#intoEnglish.findRelated(word));
  }

  #onwards(found: Finding | null): Finding | null {
    if (found === null || found.alternatives.length === 0) return found;
    const ranked: { readonly word: string; readonly rank: number }[] = [];
    for (const [at, english] of found.alternatives.entries()) {
      for (const [place, word] of this.#translated(english).entries())
        ranked.push({ word, rank: at + place });
    }
    const alternatives = [...new Set(ranked.sort((a, b) => a.rank - b.rank).map(({ word }) => word))];
    return alternatives.length === 0
      ? null
      : { ...found, alternatives: alternatives.slice(0, MAX_ALTERNATIVES) };
  }

  /** Translates a phrase as a whole if possible, otherwise word by word. */
  #translated(english: string): readonly string[] {
    const words = searchedWords(english);
    const whole = this.#fromEnglish.find(words);
    if (whole !== null && whole.length === words.length) return whole.alternatives;
    const single = words.map((word) => this.#fromEnglish.find([word])?.alternatives[0]);
    return single.every((word) => word !== undefined) ? [single.join(' ')] : [];
  }
}
