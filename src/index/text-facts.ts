/**
 * The numbers and names of a text, each with the words around it. Weekly bulletins are written from one template: they
 * share nearly all of their words and differ just in these.
 */
export interface TextFacts {
  readonly numbers: ReadonlySet<string>;
  /** By the words around it, what stands in a place: a number, a name, or a run of both. */
  readonly places: ReadonlyMap<string, ReadonlySet<string>>;
}

const WORD = /\p{N}+(?:[.,]\p{N}+)*|\p{L}[\p{L}\p{M}'’-]*/gu;
const NUMBER = /^\p{N}/u;
const FACT = /^[\p{N}\p{Lu}]/u;
const MASK = '#';
/** Inflected forms and variant spellings of one name begin alike. */
const MIN_COMMON_PREFIX = 4;

interface Item {
  readonly masked: string;
  readonly value: string;
}

/** Words in order; a run of names and numbers of one kind is a single item, whose masked form hides what it says. */
function itemsOf(text: string): Item[] {
  const items: Item[] = [];
  let previousEnd = -1;
  for (const match of text.matchAll(WORD)) {
    const word = match[0];
    const value = word.toLowerCase();
    const last = items.at(-1);
    const isName = FACT.test(word) && !NUMBER.test(word);
    const isGlued = text.slice(previousEnd, match.index) === ' ';
    if (last && isName && isGlued && last.masked === MASK && !NUMBER.test(last.value)) {
      items[items.length - 1] = { masked: MASK, value: `${last.value} ${value}` };
    } else items.push({ masked: FACT.test(word) ? MASK : value, value });
    previousEnd = match.index + word.length;
  }
  return items;
}

export function factsOf(text: string): TextFacts {
  const items = itemsOf(text);
  const numbers = new Set<string>();
  const places = new Map<string, Set<string>>();
  const around = (at: number) => items[at]?.masked ?? '';
  for (const [at, { masked, value }] of items.entries()) {
    if (masked !== MASK) continue;
    if (NUMBER.test(value)) numbers.add(value);
    for (const place of [
      `${around(at - 2)} ${around(at - 1)} _ ${around(at + 1)}`,
      `${around(at - 1)} _ ${around(at + 1)} ${around(at + 2)}`,
    ]) {
      // Words must stand on both sides: masks alone are alike in all texts.
      if (around(at - 1) === MASK || around(at + 1) === MASK) continue;
      if (around(at - 1) === '' || around(at + 1) === '') continue;
      const values = places.get(place) ?? new Set();
      places.set(place, values.add(value));
    }
  }
  return { numbers, places };
}

/** Whether the other text lacks a number of this one, or says another number or name in the same place. */
export function differInFacts(own: TextFacts, other: TextFacts): boolean {
  for (const number of own.numbers) if (!other.numbers.has(number)) return true;
  for (const [place, values] of own.places) {
    const others = other.places.get(place);
    if (others && ![...values].some((value) => [...others].some((said) => isSame(value, said)))) return true;
  }
  return false;
}

function isSame(a: string, b: string): boolean {
  if (a === b) return true;
  if (NUMBER.test(a) || NUMBER.test(b)) return false;
  return a.slice(0, MIN_COMMON_PREFIX) === b.slice(0, MIN_COMMON_PREFIX);
}
