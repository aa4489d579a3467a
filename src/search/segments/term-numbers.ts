import { analyzeToken } from '../../text/analyzer.ts';
import type { LanguageCode } from '../../text/language.ts';
import { GrowingNumbers } from './columns.ts';
import { scanTokens } from './token-scanner.ts';

/** What stands for a word that is not searched. */
const STOP_WORD = -1;

/** Numbers for the searched terms of texts, in order of their first occurrence. */
export class TermNumbers {
  readonly terms: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #known: Readonly<Record<LanguageCode, SurfaceTable>> = {
    en: new SurfaceTable(),
    ru: new SurfaceTable(),
    kk: new SurfaceTable(),
  };

  /** The numbers of a text's searched terms, in order: as `analyze` gives the terms. */
  of(text: string, from: number, to: number, language: LanguageCode): number[] {
    const numbers: number[] = [];
    const known = this.#known[language];
    scanTokens(text, from, to, (start, end) => {
      const number = known.get(text, start, end) ?? this.#learn(text, start, end, language);
      if (number !== STOP_WORD) numbers.push(number);
    });
    return numbers;
  }

  #learn(text: string, start: number, end: number, language: LanguageCode): number {
    const { term, isStopWord } = analyzeToken({ text: text.slice(start, end), start, end }, language);
    const number = isStopWord ? STOP_WORD : this.#numberOf(term);
    this.#known[language].set(text, start, end, number);
    return number;
  }

  #numberOf(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    this.#numbers.set(term, this.terms.length);
    return this.terms.push(term) - 1;
  }
}

/**
 * A number for each spelling of a word, found by its code units where they stand: a Map would need a string cut out
 * for each occurrence. Open addressing, at most half full; spellings are kept one after another in one list.
 */
class SurfaceTable {
  readonly #units = new GrowingNumbers();
  readonly #starts = new GrowingNumbers();
  #numbers: number[] = [];
  #hashes: number[] = [];
  /** Places of spellings, plus one; 0 where there is none. */
  #slots = new Uint32Array(1024);

  get(text: string, start: number, end: number): number | undefined {
    const place = this.#slots[this.#slotOf(text, start, end, hashOf(text, start, end))] ?? 0;
    return place === 0 ? undefined : this.#numbers[place - 1];
  }

  set(text: string, start: number, end: number, number: number): void {
    if (2 * this.#numbers.length >= this.#slots.length) this.#grow();
    const hash = hashOf(text, start, end);
    const slot = this.#slotOf(text, start, end, hash);
    this.#starts.push(this.#units.length);
    for (let at = start; at < end; at++) this.#units.push(text.charCodeAt(at));
    this.#hashes.push(hash);
    this.#slots[slot] = this.#numbers.push(number);
  }

  #slotOf(text: string, start: number, end: number, hash: number): number {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const place = this.#slots[slot] ?? 0;
      if (place === 0 || (this.#hashes[place - 1] === hash && this.#isAt(place - 1, text, start, end)))
        return slot;
      slot = (slot + 1) & mask;
    }
  }

  #isAt(place: number, text: string, start: number, end: number): boolean {
    const first = this.#starts.at(place);
    const next = place + 1 < this.#starts.length ? this.#starts.at(place + 1) : this.#units.length;
    if (next - first !== end - start) return false;
    for (let at = start; at < end; at++) {
      if (this.#units.at(first + at - start) !== text.charCodeAt(at)) return false;
    }
    return true;
  }

  #grow(): void {
    const slots = new Uint32Array(4 * this.#slots.length);
    const mask = slots.length - 1;
    this.#hashes.forEach((hash, place) => {
      let slot = hash & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = place + 1;
    });
    this.#slots = slots;
  }
}

/** FNV-1a over code units, its bits mixed down. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
