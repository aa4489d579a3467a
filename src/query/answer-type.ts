import { alternatives, ofEach, wordsOf } from '../languages/all-languages.ts';
import type { AnswerType } from '../languages/answer-type.ts';
import type { Cue, QuestionCues } from '../languages/language.ts';

export interface Expectation {
  readonly type: AnswerType;
  /** Folded words of the question that say only what kind is wanted, and are not searched. */
  readonly words: ReadonlySet<string>;
}

interface CompiledCue extends Expectation {
  readonly pattern: RegExp;
}

/** The narrower kind stands first: the first whose cue a question has is expected. */
const TYPES: readonly (keyof QuestionCues['types'])[] = [
  'money',
  'percentage',
  'age',
  'duration',
  'number',
  'date',
  'person',
  'place',
  'reason',
  'name',
];

const CUES: readonly CompiledCue[] = [
  ...TYPES.map((type) => compiled(type, (cues) => cues.types[type], wholeWords)),
  compiled('definition', ({ definition }) => definition, atStart),
  compiled('person', ({ role }) => ({ patterns: [role] }), atStart),
];

const COUNTING = wholeWords(alternatives(({ questionCues }) => questionCues.counting));
const INTERROGATIVE = new RegExp(
  `[?؟]|(?<!\\p{L})(?:${alternatives(({ questionCues }) => questionCues.interrogatives)})(?!\\p{L})`,
  'iu',
);

function compiled(
  type: AnswerType,
  cueOf: (cues: QuestionCues) => Cue | undefined,
  toPattern: (alternatives: string) => RegExp,
): CompiledCue {
  const cues = ofEach(({ questionCues }) => cueOf(questionCues));
  return {
    type,
    pattern: toPattern(alternatives(({ questionCues }) => cueOf(questionCues)?.patterns.join('|') ?? '')),
    words: new Set(cues.flatMap((cue) => wordsOf(cue?.words ?? ''))),
  };
}

/** Between word boundaries, in any script. */
function wholeWords(patterns: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns})(?![\\p{L}\\p{N}])`, 'iu');
}

function atStart(patterns: string): RegExp {
  return new RegExp(`^\\s*(?:${patterns})`, 'iu');
}

/** Where the name of what is to be counted starts (`how many >patients`); null where nothing is. */
export function countedFrom(question: string): number | null {
  const asked = COUNTING.exec(question);
  return asked === null ? null : asked.index + asked[0].length;
}

export function expectedAnswer(question: string): Expectation {
  for (const { type, pattern, words } of CUES) {
    if (pattern.test(question)) return { type, words };
  }
  return { type: 'any', words: new Set() };
}

/** Whether a text has a question mark or a question word. */
export function isInterrogative(text: string): boolean {
  return INTERROGATIVE.test(text);
}
