import { agrees, type FinalSound, finalSound, mayBeStem } from './phonology.ts';
import { CONTRACTED_ROOTS, VOICED_LOANS, WHOLE_ROOTS } from './roots.ts';

/** A longer word is no word of Kazakh and is left as it is. */
const MAX_WORD_LENGTH = 64;

/** A suffix in all its forms, each with the sounds that it follows. */
interface Suffix {
  readonly after: ReadonlySet<FinalSound>;
  readonly form: string;
}

const VOICED: readonly FinalSound[] = ['vowel', 'glide', 'lateral', 'sibilant', 'nasal', 'any'];
const CONSONANTS: readonly FinalSound[] = ['glide', 'lateral', 'sibilant', 'nasal', 'voiceless', 'any'];

function suffix(forms: string, ...after: FinalSound[]): Suffix[] {
  return forms.split(' ').map((form) => ({ form, after: new Set(after) }));
}

/** "I am, we are", except the forms in м: `әкімін` is his akim. */
const PREDICATE = longestFirst([
  ...suffix('бын бін быз біз', 'sibilant'),
  ...suffix('пын пін пыз піз', 'voiceless'),
]);

const CASE = longestFirst([
  ...suffix('ның нің', 'vowel', 'nasal', 'any'),
  ...suffix('дың дің', 'glide', 'lateral', 'sibilant', 'any'),
  ...suffix('тың тің', 'voiceless'),
  ...suffix('ға ге', ...VOICED),
  ...suffix('қа ке', 'voiceless'),
  ...suffix('ны ні', 'vowel', 'any'),
  ...suffix('ды ді', 'glide', 'lateral', 'sibilant', 'nasal', 'any'),
  ...suffix('ты ті', 'voiceless'),
  ...suffix('да де', ...VOICED),
  ...suffix('та те', 'voiceless'),
  ...suffix('нан нен', 'nasal'),
  ...suffix('дан ден', 'vowel', 'glide', 'lateral', 'sibilant', 'any'),
  ...suffix('тан тен', 'voiceless'),
  ...suffix('мен', 'vowel', 'glide', 'lateral', 'nasal', 'any'),
  ...suffix('бен', 'sibilant'),
  ...suffix('пен', 'voiceless'),
]);

/** "That is in": a case of its own, behind which a word may take plural and case again (`ауылдағыларға`). */
const ATTRIBUTIVE = longestFirst([...suffix('дағы дегі', ...VOICED), ...suffix('тағы тегі', 'voiceless')]);

/** Forms of the cases behind `-(с)ы`, "his". */
const CASE_OF_HIS = /^(.+[ыі])(?:н[ае]н|нд[ае]|н[ае]|н)$/u;
const ATTRIBUTIVE_OF_HIS = /^(.+[ыі])(?:ндағы|ндегі)$/u;
/** "To my, to your". */
const DATIVE_OF_MINE = /^(.+(?:[ыі]м|[ыіаәея]ң))[ае]$/u;

const HIS = longestFirst([...suffix('сы сі', 'vowel', 'any'), ...suffix('ы і', ...CONSONANTS)]);
const POSSESSIVE = longestFirst([
  ...HIS,
  ...suffix('ымыз іміз ыңыз іңіз ым ім ың ің', ...CONSONANTS),
  ...suffix('мыз міз ңыз ңіз м ң', 'vowel'),
]);

const PLURAL = longestFirst([
  ...suffix('лар лер', 'vowel', 'glide', 'any'),
  ...suffix('дар дер', 'lateral', 'sibilant', 'nasal'),
  ...suffix('тар тер', 'voiceless'),
]);

function longestFirst(suffixes: readonly Suffix[]): readonly Suffix[] {
  return suffixes.toSorted((a, b) => b.form.length - a.form.length);
}

/** `-ші` makes who does a thing (`оқушы`, `әнші`). */
const AGENT = /.ш[ыі]$/u;
/** Its last consonant belongs to the root: `құрылыс` is construction, and `-сы` is "his" of words with a fuller vowel. */
const NOUN_OF_ACTION = /[ыі]с$/u;
/** Vowels that native words do not end in (`бетон` and `атом` are whole), and consonants that they do not. */
const BORROWED_VOWEL = /[оэ]$/u;
const BORROWED_END = /ист$/u;

function isWhole(word: string): boolean {
  return WHOLE_ROOTS.has(word) || (AGENT.test(word) && !WHOLE_ROOTS.has(word.slice(0, -1)));
}

/** What suffixes may leave of a word, the shortest first; none where it is whole. */
function restsOf(word: string, suffixes: readonly Suffix[]): string[] {
  if (isWhole(word)) return [];
  const rests: string[] = [];
  for (const { form, after } of suffixes) {
    if (!word.endsWith(form)) continue;
    const rest = word.slice(0, -form.length);
    if (mayBeStem(rest) && after.has(finalSound(rest)) && agrees(rootBefore(form, rest), form))
      rests.push(rest);
  }
  return rests;
}

/** The word without one of the suffixes: that of a known root, or else the longest possible. */
function without(word: string, suffixes: readonly Suffix[]): string | null {
  const rests = restsOf(word, suffixes);
  return rests.find(isWhole) ?? rests[0] ?? null;
}

/** What is left by a possessive of one consonant is a word and not a syllable. */
const MIN_BEFORE_CONSONANT = 3;

function withoutPossessive(word: string, suffixes: readonly Suffix[] = POSSESSIVE): string | null {
  if (restsOf(word, ATTRIBUTIVE).length > 0) return null;
  const rests = restsOf(word, suffixes).map((rest) => ({
    rest,
    root: rootBefore(word.slice(rest.length), rest),
  }));
  const known = rests.find(({ root }) => isWhole(root));
  if (known !== undefined) return known.root;
  return rests.find(({ rest }) => isLikely(word.slice(rest.length), rest))?.root ?? null;
}

function isLikely(suffix: string, rest: string): boolean {
  if (/^[мң]$/u.test(suffix)) return rest.length >= MIN_BEFORE_CONSONANT && !BORROWED_VOWEL.test(rest);
  return !/^с/u.test(suffix) || !NOUN_OF_ACTION.test(`${rest}с`);
}

/** Only a vowel changes what is before it. */
function rootBefore(suffix: string, rest: string): string {
  return /^[ыі]/u.test(suffix) ? restored(rest) : rest;
}

const UNVOICED: Readonly<Record<string, string>> = { б: 'п', г: 'к', ғ: 'қ' };

/** The root as it is without a vowel behind it: `кітаб` → `кітап`, `аяғ` → `аяқ`, `халқ` → `халық`. */
function restored(root: string): string {
  const whole = CONTRACTED_ROOTS.get(root);
  if (whole !== undefined) return whole;
  const unvoiced = UNVOICED[root.charAt(root.length - 1)];
  return unvoiced === undefined || VOICED_LOANS.test(root) ? root : root.slice(0, -1) + unvoiced;
}

/** Without case and possessive; the plural is still there. */
function withoutCaseAndPossessive(word: string, plain: readonly Suffix[], ofHis: RegExp): string | null {
  if (isWhole(word)) return null;
  const rest = without(word, plain);
  // `маманы` is his expert, and not the object `мама`.
  const possessed = withoutPossessive(word);
  if (possessed !== null && WHOLE_ROOTS.has(possessed)) return possessed;
  // `шығында` is in the expense, and not in his `шығ`.
  if (rest !== null && isWhole(rest)) return rest;
  const owned = ofHis.exec(word)?.[1];
  const owner = owned === undefined ? null : withoutPossessive(owned, HIS);
  if (owner !== null) return owner;
  if (possessed !== null && rest !== null && (BORROWED_END.test(possessed) || BORROWED_VOWEL.test(rest)))
    return possessed;
  if (rest !== null) return withoutPossessive(rest) ?? rest;
  const mine = plain === CASE ? DATIVE_OF_MINE.exec(word)?.[1] : undefined;
  return mine === undefined ? null : withoutPossessive(mine);
}

/** Suffixes are taken off from the right in the order that Kazakh has: predicate, case, possessive, plural. */
export function stem(word: string): string {
  if (word.length > MAX_WORD_LENGTH) return word;
  const noun = without(word, PREDICATE) ?? word;
  const base = withoutCaseAndPossessive(noun, CASE, CASE_OF_HIS) ?? withoutPossessive(noun) ?? noun;
  const single = without(base, PLURAL) ?? base;
  const place = withoutCaseAndPossessive(single, ATTRIBUTIVE, ATTRIBUTIVE_OF_HIS);
  const root = place === null ? single : (without(place, PLURAL) ?? place);
  return root.endsWith('ь') ? root.slice(0, -1) : root;
}
