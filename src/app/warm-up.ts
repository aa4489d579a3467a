import { generalFrequency } from '../languages/background-frequency.ts';
import { readGlossaries } from '../languages/glossary/glossaries.ts';
import { isKnownWord } from '../languages/known-words.ts';
import { type InPieces, runCooperatively } from '../time/cooperative.ts';

/**
 * Reads what the first questions would read, in turns with what is asked meanwhile: word lists and glossaries, a second of
 * work. Without it all works the same, but a question among the first takes as much longer.
 */
export function warmUp(): Promise<void> {
  return runCooperatively(warming());
}

function* warming(): InPieces<void> {
  generalFrequency('');
  yield;
  for (const letter of ['a', 'а']) {
    isKnownWord(letter);
    yield;
  }
  yield* readGlossaries();
}
