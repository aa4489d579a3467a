import { findExamples } from '../bot/views/examples.ts';
import type { NewsIndex } from '../index/news-index.ts';
import { generalFrequency } from '../languages/background-frequency.ts';
import { BOT_LOCALES } from '../languages/bot-locale.ts';
import { readGlossaries } from '../languages/glossary/glossaries.ts';
import { isKnownWord } from '../languages/known-words.ts';
import { type InPieces, runCooperatively } from '../time/cooperative.ts';

/**
 * Reads what the first questions would read, in turns with what is asked meanwhile: word lists and glossaries, a second of
 * work. Then finds the examples of each language: these are questions answered, so that the code of answering is compiled, and
 * they need not be found for the first person without an answer. Without it all works the same, but a question among the
 * first takes as much longer.
 */
export async function warmUp(index: NewsIndex): Promise<void> {
  await runCooperatively(warming());
  for (const locale of BOT_LOCALES) await findExamples(index, locale);
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
