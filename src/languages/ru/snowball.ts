/**
 * The Russian stemmer of the Snowball project (https://snowballstem.org/algorithms/russian/stemmer.html, as of 3.1):
 * endings are looked for behind the first vowel only (region RV), the derivational suffix only in region R2.
 */

const VOWEL = 'аеиоуыэюя';
const REGIONS = new RegExp(`^[^${VOWEL}]*[${VOWEL}]`, 'u');
const R2 = new RegExp(`^[^${VOWEL}]*[${VOWEL}]+[^${VOWEL}]+[${VOWEL}]+[^${VOWEL}]`, 'u');

/** Endings of a step, longest first in each; those of `afterA` count only behind а or я, which stays. */
interface Endings {
  readonly afterA: ReadonlySet<string>;
  readonly anywhere: ReadonlySet<string>;
}

function endings(anywhere: string, afterA = ''): Endings {
  return { anywhere: new Set(anywhere.split(' ')), afterA: new Set(afterA.split(' ').filter(Boolean)) };
}

const PERFECTIVE_GERUND = endings('ив ыв ивши ывши ившись ывшись', 'в вши вшись');
const ADJECTIVE = endings(
  'ее ие ое ые ими ыми ей ий ой ый ем им ом ым его ого ему ому их ых ею ою ую юю ая яя',
);
const PARTICIPLE = endings('ивш ывш ующ', 'ем нн вш щ ющ');
const REFLEXIVE = endings('сь ся');
const VERB = endings(
  'ила ыла ена ите ейте уйте или ыли ей уй ил ыл им ым ен ило ыло ено ует ит ыт уют ят ены ить ыть ишь ю ую',
  'ла на ете йте ли й л ем н ло но нно ет ют ны ть ешь',
);
const NOUN = endings(
  'а ев ов е ие ье и еи ии ами ями иями й ей ией ий ой ам ем ием ом ям иям о у ах ях иях ы ь ю ию ью я ия ья',
);
const DERIVATIONAL = /ость?$/u;
const SUPERLATIVE = /ейше?$/u;
const MAX_ENDING_LENGTH = 6;

/** The word without the longest of the endings in RV; null if none can be removed. */
function without(word: string, { afterA, anywhere }: Endings, rv: number): string | null {
  for (let length = Math.min(MAX_ENDING_LENGTH, word.length - rv); length > 0; length--) {
    const ending = word.slice(-length);
    const rest = word.slice(0, -length);
    if (anywhere.has(ending)) return rest;
    // As in Snowball the longest ending decides, also where it then may not be taken off.
    if (afterA.has(ending)) return rest.length > rv && /[ая]$/u.test(rest) ? rest : null;
  }
  return null;
}

function withoutInflection(word: string, rv: number): string {
  const gerund = without(word, PERFECTIVE_GERUND, rv);
  if (gerund !== null) return gerund;
  const plain = without(word, REFLEXIVE, rv) ?? word;
  const adjective = without(plain, ADJECTIVE, rv);
  if (adjective !== null) return without(adjective, PARTICIPLE, rv) ?? adjective;
  return without(plain, VERB, rv) ?? without(plain, NOUN, rv) ?? plain;
}

/** Length of the word's start that no ending is taken from; the whole word where it has no vowel. */
export function startOfEndings(word: string): number {
  return REGIONS.exec(word)?.[0].length ?? word.length;
}

/** The suffix -ость as a part of the stem, and what Snowball tidies up behind it. */
function tidied(word: string, rv: number): string {
  const suffix = DERIVATIONAL.exec(word);
  const r2 = R2.exec(word)?.[0].length ?? word.length;
  const root = suffix !== null && suffix.index >= Math.max(r2, rv) ? word.slice(0, suffix.index) : word;
  const superlative = SUPERLATIVE.exec(root);
  const plain = superlative !== null && superlative.index >= rv ? root.slice(0, superlative.index) : root;
  if (plain.endsWith('нн') && plain.length - 2 >= rv) return plain.slice(0, -1);
  return plain === root && root.endsWith('ь') && root.length > rv ? root.slice(0, -1) : plain;
}

/** The Snowball stem of a word in lower case; ё counts as е. */
export function snowballStem(word: string): string {
  const plain = word.replaceAll('ё', 'е');
  const rv = startOfEndings(plain);
  const base = withoutInflection(plain, rv);
  return tidied(base.endsWith('и') && base.length > rv ? base.slice(0, -1) : base, rv);
}
