/** How Kazakh sounds decide which form of a suffix may follow a stem: vowel harmony and the assimilation of consonants. */

const VOWEL = /[аәеоөұүыіиуэюяё]/u;
const BACK = 'аоұыя';
const FRONT = 'әеөүіэ';

/** What the first sound of a suffix is chosen by. `any`: both forms of vowels and of voiced sounds are in use. */
export type FinalSound = 'vowel' | 'glide' | 'lateral' | 'sibilant' | 'nasal' | 'voiceless' | 'any';

const FINAL_SOUNDS: readonly (readonly [FinalSound, string])[] = [
  ['vowel', 'аәеоөұүыіэюяё'],
  ['any', 'и'],
  ['glide', 'рйу'],
  ['lateral', 'л'],
  ['sibilant', 'зж'],
  ['nasal', 'мнң'],
  // Voiced stops end borrowed words alone, and are pronounced without voice.
  ['voiceless', 'пткқсшщчцхфһбвгғд'],
];
const SOUND_OF = new Map(
  FINAL_SOUNDS.flatMap(([sound, letters]) => Array.from(letters, (letter) => [letter, sound])),
);

export function finalSound(stem: string): FinalSound {
  return (
    SOUND_OF.get(stem.endsWith('ь') ? stem.charAt(stem.length - 2) : stem.charAt(stem.length - 1)) ?? 'any'
  );
}

export type Harmony = 'back' | 'front';

/** Letters of borrowed words, and second parts of compounds, which follow their own habits. */
const UNHARMONIC = /[вфцчщъьэё]|[лг]ог$|.су$/u;

/** Null where a stem takes suffixes of both kinds. */
export function harmonyOf(stem: string): Harmony | null {
  if (UNHARMONIC.test(stem)) return null;
  for (let at = stem.length - 1; at >= 0; at--) {
    const letter = stem.charAt(at);
    if (BACK.includes(letter)) return 'back';
    if (FRONT.includes(letter)) return 'front';
    if (letter === 'и') return null;
  }
  return null;
}

/** `-мен` ("with") alone has one vowel for all. Behind the л of borrowed words an unwritten ь is heard (`модулі`). */
export function agrees(stem: string, suffix: string): boolean {
  if (/^[мбп]ен$|^і/u.test(suffix) && (suffix.length === 3 || stem.endsWith('л'))) return true;
  const own = harmonyOf(suffix);
  const wanted = harmonyOf(stem);
  return own === null || wanted === null || own === wanted;
}

/** The few words of a consonant and a vowel that take suffixes. */
const OPEN_ROOTS = new Set('су ту бу ми би ки му ну зу қу ши ұя'.split(' '));

/** Two consonants that end a word: a sonorant and another, or as words are borrowed. */
const CLUSTER =
  /(?:[рлйнмңуь][^аәеиіоөуұүыэюяёшғгб]|[нру]г|ст|кт|пт|кс|сс|тт|лл|мм|ск|зм|тм|зд|тр|др|бр|пр|кл|вл|вт|рш|фт|гр|дж|тч)$/u;
const ENDS_IN_CONSONANTS = /[^аәеиіоөуұүыэюяё][^аәеиіоөуұүыэюяёь]$/u;

/** Whether a word may be what is left by taking a suffix off: at least a syllable, and pronounceable. */
export function mayBeStem(rest: string): boolean {
  if (rest.length < 2 || !VOWEL.test(rest)) return false;
  if (rest.length === 2 && VOWEL.test(rest.charAt(1))) return OPEN_ROOTS.has(rest);
  return !ENDS_IN_CONSONANTS.test(rest) || CLUSTER.test(rest);
}
