import { byLanguage } from '../../languages/all-languages.ts';
import { analyzeToken } from '../../languages/analyzer.ts';
import type { LanguageCode } from '../../languages/languages.ts';
import { scanTokens } from '../../text/token-scanner.ts';
import { hashOf } from './code-unit-hash.ts';
import { outOfRange } from './out-of-range.ts';
import { GrowingNumbers } from './packed-integers.ts';
import { addWordCount, startsWithCapital, type WordCount, type WordCounts } from './word-counts.ts';

/** What stands for the term of a word that is not searched. */
const NO_TERM = 0xffffffff;

/** A spelling that texts hold: what it is as a word, and the number of its term. */
interface Surface {
  readonly word: string;
  readonly term: string | null;
  readonly isCapitalized: boolean;
}

/**
 * Numbers for the searched terms of texts, in order of their first occurrence, and counts of the words that they are
 * written as.
 */
export class TermNumbers {
  readonly terms: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #known = byLanguage(() => new SurfaceTable());
  readonly #surfaces: Surface[] = [];
  /** By surface: its term's number, its occurrences, and those inside sentences where a capital means something. */
  readonly #surfaceTerms = new GrowingNumbers();
  readonly #occurrences = new GrowingNumbers();
  readonly #inside = new GrowingNumbers();

  /**
   * The numbers of a title's or a sentence's searched terms, in order: as `analyze` gives the terms. `capitalsMean`
   * where a capital inside it marks a name.
   */
  of(text: string, from: number, to: number, language: LanguageCode, capitalsMean: boolean): number[] {
    const numbers: number[] = [];
    const known = this.#known[language];
    let isFirst = true;
    scanTokens(text, from, to, (start, end) => {
      const surface = known.get(text, start, end) ?? this.#learn(text, start, end, language);
      this.#occurrences.increment(surface);
      if (capitalsMean && !isFirst) this.#inside.increment(surface);
      isFirst = false;
      const number = this.#surfaceTerms.at(surface);
      if (number !== NO_TERM) numbers.push(number);
    });
    return numbers;
  }

  #learn(text: string, start: number, end: number, language: LanguageCode): number {
    const token = { text: text.slice(start, end), start, end };
    const { word, term, isStopWord } = analyzeToken(token, language);
    this.#surfaceTerms.push(isStopWord ? NO_TERM : this.numberOf(term));
    this.#occurrences.push(0);
    this.#inside.push(0);
    const isCapitalized = startsWithCapital(token.text);
    const number = this.#surfaces.push({ word, term: isStopWord ? null : term, isCapitalized }) - 1;
    this.#known[language].set(text, start, end, number);
    return number;
  }

  /** The number of a searched term. */
  numberOf(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    this.#numbers.set(term, this.terms.length);
    return this.terms.push(term) - 1;
  }

  /** The words of all texts so far. */
  wordCounts(): WordCounts {
    const sums = new Map<string, WordCount>();
    for (const [number, { word, term, isCapitalized }] of this.#surfaces.entries()) {
      const inside = this.#inside.at(number);
      const capitals = isCapitalized ? inside : 0;
      addWordCount(sums, { word, term, count: this.#occurrences.at(number), inside, capitals });
    }
    return sums;
  }
}

/** A slot holds the hash of a spelling, where its units stand, plus one (0: the slot is free), and its number. */
const SLOT = 3;

/**
 * A number for each spelling of a word, found by its code units where they stand: a Map would need a string cut out
 * for each occurrence. Open addressing, at most half full; the spellings' units stand one after another, each after
 * its length. All that is known of a spelling lies together.
 */
class SurfaceTable {
  readonly #units = new GrowingNumbers();
  #slots = new Int32Array(1024 * SLOT);
  #mask = 1023;
  #size = 0;

  get(text: string, start: number, end: number): number | undefined {
    const slot = this.#slotOf(text, start, end, hashOf(text, start, end));
    return this.#slots[slot + 1] === 0 ? undefined : this.#slots[slot + 2];
  }

  set(text: string, start: number, end: number, number: number): void {
    if (2 * this.#size > this.#mask) this.#grow();
    const hash = hashOf(text, start, end);
    const slot = this.#slotOf(text, start, end, hash);
    this.#slots[slot] = hash;
    this.#slots[slot + 1] = this.#units.length + 1;
    this.#slots[slot + 2] = number;
    this.#units.push(end - start);
    for (let at = start; at < end; at++) this.#units.push(text.charCodeAt(at));
    this.#size++;
  }

  #slotOf(text: string, start: number, end: number, hash: number): number {
    let place = hash & this.#mask;
    for (;;) {
      const slot = place * SLOT;
      const units = this.#slots[slot + 1] ?? outOfRange();
      if (units === 0 || (this.#slots[slot] === hash && this.#isAt(units - 1, text, start, end))) return slot;
      place = (place + 1) & this.#mask;
    }
  }

  #isAt(units: number, text: string, start: number, end: number): boolean {
    if (this.#units.at(units) !== end - start) return false;
    for (let at = start, unit = units + 1; at < end; at++, unit++) {
      if (this.#units.at(unit) !== text.charCodeAt(at)) return false;
    }
    return true;
  }

  #grow(): void {
    const before = this.#slots;
    this.#mask = 4 * this.#mask + 3;
    this.#slots = new Int32Array((this.#mask + 1) * SLOT);
    for (let from = 0; from < before.length; from += SLOT) {
      if (before[from + 1] === 0) continue;
      let place = (before[from] ?? outOfRange()) & this.#mask;
      while (this.#slots[place * SLOT + 1] !== 0) place = (place + 1) & this.#mask;
      this.#slots.set(before.subarray(from, from + SLOT), place * SLOT);
    }
  }
}
