import { alternatives } from '../languages/all-languages.ts';
import type { Mentions } from '../subscriptions/mentions.ts';
import { withSingleSpaces } from '../text/white-space.ts';

const ENDING = (words: string) => new RegExp(`^(.*?\\S)\\s*,?\\s+((?:${words}))[\\s.!]*$`, 'isu');
const WITH = ENDING(alternatives(({ subscribeWords }) => subscribeWords.withMentions));
const WITHOUT = ENDING(alternatives(({ subscribeWords }) => subscribeWords.withoutMentions));

/** What a request says at its end of mentions; `mentions` is null where it says nothing of them. */
export interface MentionWords {
  readonly rest: string;
  readonly written: string;
  readonly mentions: Mentions | null;
}

/**
 * Takes the words for mentions off the end of a request to follow.
 *
 * ```ts
 * splitMentionWords('Aktobe and mentions'); // => { rest: 'Aktobe', written: 'and mentions', mentions: 'text' }
 * splitMentionWords('Актобе без упоминаний').mentions; // => 'none'
 * splitMentionWords('Ақтөбе және аталғаны').rest; // => 'Ақтөбе'
 * ```
 */
export function splitMentionWords(request: string): MentionWords {
  const spaced = withSingleSpaces(request);
  for (const [pattern, mentions] of [
    [WITHOUT, 'none'],
    [WITH, 'text'],
  ] as const) {
    const [, rest, written] = pattern.exec(spaced) ?? [];
    if (rest !== undefined && written !== undefined) return { rest, written, mentions };
  }
  return { rest: spaced, written: '', mentions: null };
}
