const RUN = /\s{2,}/gu;

/**
 * Each run of white space as one character: a line break if it has one, else a space. Patterns that people's words are
 * read by try all ways to share out a run: hundreds of characters took a second.
 *
 * ```ts
 * withSingleSpaces('Aktobe \u00a0  and mentions'); // => 'Aktobe and mentions'
 * withSingleSpaces('one \n\n two'); // => 'one\ntwo'
 * ```
 */
export function withSingleSpaces(text: string): string {
  return text.replace(RUN, (run) => (run.includes('\n') ? '\n' : ' '));
}
