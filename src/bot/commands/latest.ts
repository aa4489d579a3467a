import { runCooperatively } from '../../time/cooperative.ts';
import { answerForReader } from '../answer-for-reader.ts';
import { buttonData } from '../buttons/button-data.ts';
import type { ChatContext, Services } from '../chat-context.ts';
import { type KnownPart, knownPart, withoutCount } from '../known-part.ts';
import { LIST_TEXTS } from '../locales/list-texts.ts';
import { followedRegions } from '../subscribe.ts';
import { dayIn } from '../views/day.ts';
import { latestPage } from '../views/latest-page.ts';
import { ARTICLES_A_PAGE } from '../views/list-page.ts';
import { listedWhat, listingReply } from '../views/listing-reply.ts';
import { regionPicker } from '../views/region-lists.ts';
import { shorten } from '../views/shorten.ts';
import type { Command } from './command.ts';

const MAX_NAMED_LENGTH = 60;

/**
 * Lists the newest of what is named: regions, issuing bodies, days and a topic, in any combination. Words that nothing
 * is known of are named, and what was understood is offered by a button.
 */
export const latest: Command = {
  name: 'latest',
  audience: 'everyone',
  isForReaders: true,
  async run(services, context, argument) {
    const { index } = services.library;
    const today = dayIn(services.timeZone, services.now());
    const wanted = await runCooperatively(withoutCount(index, argument, today));
    if (wanted === '')
      return void (await context.reply(latestPage(index, { region: null, page: 0 }, context)));
    const { known, unknown } = await runCooperatively(knownPart(index, wanted, today));
    const options = { asList: true, today };
    if (unknown.length > 0) return refuse(services, context, { argument, known, unknown });
    const answer = await answerForReader(index, wanted, context, { ...options, listed: ARTICLES_A_PAGE });
    await context.reply(listingReply(answer, context), { to: 'asked' });
  },
};

async function refuse(
  services: Services,
  context: ChatContext,
  { argument, known, unknown }: KnownPart & { readonly argument: string },
): Promise<void> {
  const { texts, language } = context;
  const { index } = services.library;
  const options = { asList: true, today: dayIn(services.timeZone, services.now()) };
  const answer = known === '' ? null : await answerForReader(index, known, context, options);
  const what = answer === null ? '' : listedWhat(answer, language);
  if (what === '') {
    const followed = await followedRegions(services, context);
    const note = texts.unknownRegion(shorten(argument, MAX_NAMED_LENGTH));
    await context.reply(regionPicker(index, followed, language, note));
    return;
  }
  const { unknownWords, showKnownButton } = LIST_TEXTS[language];
  await context.reply(
    {
      html: unknownWords(shorten(unknown.join(', '), MAX_NAMED_LENGTH)).markup,
      buttons: [[{ text: showKnownButton(shorten(what, MAX_NAMED_LENGTH)), data: buttonData('list', 0) }]],
    },
    { to: 'asked' },
  );
}
