import { fold } from '../../text/folding.ts';
import { transliterate } from '../../text/phonetic-key.ts';
import type { Script } from '../language.ts';
import { scriptOf } from '../script.ts';

/** Spellings of one name that are tried. */
const MAX_SPELLINGS = 16;

type Respelling = readonly [pattern: RegExp, ...others: string[]];

/** How names from other languages are written in Latin letters, in addition to transliteration from Cyrillic. */
const LATIN_SPELLINGS: readonly Respelling[] = [
  [/^eyn/, 'ein'],
  [/ey/, 'ei', 'ay', 'ai'],
  [/ay/, 'i', 'ai'],
  [/sht/, 'st'],
  [/shp/, 'sp'],
  [/dzh/, 'j', 'g'],
  [/^ui/, 'wi'],
  [/^ue/, 'we'],
  [/^uo/, 'wa', 'wo'],
  [/u/, 'oo', 'w'],
  [/kh/, 'h', 'ch'],
  [/ks/, 'x'],
  [/kv/, 'qu'],
  [/k/, 'c'],
  [/f/, 'ph'],
  [/t/, 'th'],
  [/^g/, 'h'],
  [/ya$/, 'ia'],
  [/iya$/, 'ia'],
  [/i/, 'ee', 'ea', 'y'],
  [/$/, 'e'],
];

/** Cyrillic for letters and groups of letters of Latin names, the longest first; other spellings are tried too. */
const CYRILLIC: readonly (readonly [string, ...string[]])[] = [
  ['shch', 'щ'],
  ['sch', 'ш'],
  ['tch', 'ч'],
  ['sht', 'шт'],
  ['zh', 'ж'],
  ['kh', 'х', 'к'],
  ['gh', 'г', 'ғ'],
  ['ch', 'ч', 'х'],
  ['sh', 'ш'],
  ['th', 'т'],
  ['ph', 'ф'],
  ['ts', 'ц'],
  ['tz', 'ц'],
  ['ck', 'к'],
  ['qu', 'кв'],
  ['ya', 'я'],
  ['yu', 'ю'],
  ['yo', 'е'],
  ['ye', 'е'],
  ['ei', 'ей', 'эй'],
  ['oo', 'у'],
  ['ee', 'и'],
  ['ia', 'ия', 'иа'],
  ['a', 'а'],
  ['b', 'б'],
  ['c', 'к', 'ц', 'с'],
  ['d', 'д'],
  ['e', 'е', 'э'],
  ['f', 'ф'],
  ['g', 'г', 'дж'],
  ['h', 'х', 'г'],
  ['i', 'и', 'ы', 'ай'],
  ['j', 'дж', 'ж', 'й'],
  ['k', 'к'],
  ['l', 'л', 'ль'],
  ['m', 'м'],
  ['n', 'н'],
  ['o', 'о'],
  ['p', 'п'],
  ['q', 'к'],
  ['r', 'р'],
  ['s', 'с', 'ш', 'з'],
  ['t', 'т'],
  ['u', 'у', 'а', 'ю'],
  ['v', 'в'],
  ['w', 'в', 'у'],
  ['x', 'кс'],
  ['y', 'ы', 'й', 'и'],
  ['z', 'з'],
];

/** Spellings of a folded name in another script, the likeliest first. */
export function spellingsIn(script: Script, name: string): readonly string[] {
  if (scriptOf(name) === script) return [name];
  return script === 'latin' ? inLatin(name) : inCyrillic(name);
}

/** All the commonest replacements at once: `эйнштейн` is `einstein`. */
const CONVENTIONS: readonly (readonly [RegExp, string])[] = [
  [/ey/g, 'ei'],
  [/sht/g, 'st'],
  [/shp/g, 'sp'],
  [/dzh/g, 'j'],
  [/^u(?=[ieo])/g, 'w'],
];

function inLatin(name: string): readonly string[] {
  const letters = transliterate(name);
  const conventional = CONVENTIONS.reduce((spelt, [from, to]) => spelt.replace(from, to), letters);
  const spellings = new Set([letters, conventional]);
  for (const spelling of spellings) {
    for (const [pattern, ...others] of LATIN_SPELLINGS) {
      for (const other of others) {
        if (spellings.size === MAX_SPELLINGS) return [...spellings];
        if (pattern.test(spelling)) spellings.add(spelling.replace(pattern, other));
      }
    }
  }
  return [...spellings];
}

function inCyrillic(name: string): readonly string[] {
  const plain = fold(name);
  const parts: (readonly string[])[] = [];
  for (let at = 0; at < plain.length; ) {
    const found = CYRILLIC.find(([latin]) => plain.startsWith(latin, at));
    const [latin = plain.charAt(at), ...letters] = found ?? [];
    parts.push(letters.length > 0 ? letters : [latin]);
    at += latin.length;
  }
  // Spellings with fewer rare replacements come first.
  const chosen: (readonly number[])[] = [parts.map(() => 0)];
  for (const places of chosen) {
    const last = places.findLastIndex((place) => place > 0);
    for (let at = last + 1; at < parts.length; at++) {
      for (let place = 1; place < (parts[at]?.length ?? 0); place++) {
        if (chosen.length < MAX_SPELLINGS) chosen.push(places.with(at, place));
      }
    }
  }
  return chosen.map((places) => places.map((place, at) => parts[at]?.[place] ?? '').join(''));
}
