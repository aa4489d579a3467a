import type { Html } from '../../telegram/html.ts';
import { runCooperatively } from '../../time/cooperative.ts';
import { buttonData } from '../buttons/button-data.ts';
import type { ChatContext, Services } from '../chat-context.ts';
import { followWish } from '../follow-wish.ts';
import { type ParsedInterests, parsingInterests } from '../parse-interests.ts';
import { followedRegions } from '../subscribe.ts';
import { regionPicker } from '../views/region-lists.ts';
import { shorten } from '../views/shorten.ts';
import { guessButtons } from '../views/wish.ts';
import type { Command } from './command.ts';

const MAX_NAMED_LENGTH = 60;

/**
 * Follows the regions, issuing bodies or words named, if each word is understood; else names the others, and offers
 * what may have been meant. Without an argument, explains how and offers the regions.
 */
export const subscribe: Command = {
  name: 'subscribe',
  audience: 'chatAdmins',
  settings: 'managed',
  async run(services, context, argument) {
    const { texts } = context;
    if (argument === '') return offerRegions(services, context, texts.subscribeHow);
    const wanted = await runCooperatively(parsingInterests(argument, services.library.index));
    switch (wanted.outcome) {
      case 'named':
        return followWish(services, context, wanted);
      case 'onlyExcluded':
        await context.reply({ html: texts.onlyExcluded.markup });
        return;
      case 'refused':
        return refuse(services, context, argument, wanted);
    }
  },
};

async function refuse(
  services: Services,
  context: ChatContext,
  argument: string,
  { reason, words, guesses }: Extract<ParsedInterests, { outcome: 'refused' }>,
): Promise<void> {
  const { texts, language } = context;
  const isPlace = guesses.some(({ interests }) => interests.some(({ kind }) => kind !== 'keywords'));
  if (!isPlace && reason === 'unknown') {
    return offerRegions(services, context, texts.unknownInterest(shorten(argument, MAX_NAMED_LENGTH)));
  }
  const said = texts.understanding.follow[reason](shorten(words.join(', '), MAX_NAMED_LENGTH));
  const regions = { text: texts.regionsButton, data: buttonData('regions') };
  await context.reply(
    { html: said.markup, buttons: [...guessButtons(guesses, 'followGuess', language), [regions]] },
    { to: 'asked' },
  );
}

async function offerRegions(services: Services, context: ChatContext, note: Html): Promise<void> {
  const followed = await followedRegions(services, context);
  await context.reply(regionPicker(services.library.index, followed, context.language, note));
}
