import { z } from 'zod';
import { runCooperatively } from '../../time/cooperative.ts';
import type { CallbackContext, Services } from '../chat-context.ts';
import { stopWish } from '../commands/unsubscribe.ts';
import { commandsIn } from '../commands-in-words.ts';
import { followWish } from '../follow-wish.ts';
import { parsingInterests, type Wish } from '../parse-interests.ts';
import type { Button } from './button.ts';
import { COUNT } from './values.ts';

/** Under a refusal: follows what was guessed, read again from the message that was refused. */
export const followGuess: Button<'followGuess', [number: number]> = {
  kind: 'followGuess',
  audience: 'chatAdmins',
  values: z.tuple([COUNT]),
  async run(services, context, number) {
    const guess = await guessOf(services, context, number);
    if (guess === null) return context.notify(context.texts.oldButton);
    await followWish(services, context, guess);
  },
};

/** The same for what is to be stopped. */
export const stopGuess: Button<'stopGuess', [number: number]> = {
  kind: 'stopGuess',
  audience: 'chatAdmins',
  values: z.tuple([COUNT]),
  async run(services, context, number) {
    const guess = await guessOf(services, context, number);
    if (guess === null) return context.notify(context.texts.oldButton);
    await stopWish(services, context, guess);
  },
};

async function guessOf(
  services: Services,
  { question }: CallbackContext,
  number: number,
): Promise<Wish | null> {
  if (question === null) return null;
  // A sentence was refused by what it asked for, not as a whole.
  const asked = commandsIn(services, question).filter(
    ({ name }) => name === 'subscribe' || name === 'unsubscribe',
  );
  for (const text of [...asked.map(({ argument }) => argument), question]) {
    const parsed = await runCooperatively(parsingInterests(text, services.library.index));
    if (parsed.outcome === 'refused') return parsed.guesses[number] ?? null;
  }
  return null;
}
