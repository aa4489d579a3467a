import { z } from 'zod';
import type { Interest } from '../../subscriptions/types.ts';
import type { CallbackContext, Services } from '../chat-context.ts';
import { MAX_FOLLOWED_LENGTH } from '../parse-interests.ts';
import { subscribe } from '../subscribe.ts';
import { interestName } from '../views/interest-name.ts';
import { shorten } from '../views/shorten.ts';
import type { Button } from './button.ts';
import { showFollowed } from './follow.ts';
import { listAsked } from './list.ts';
import { ISSUER, NO_VALUES } from './values.ts';

/** Telegram's limit for a notice. */
const MAX_NAME_IN_NOTICE = 80;

/** Under a list of an issuing body's news: follows the body, by its slug. */
export const followIssuer: Button<'followIssuer', [issuer: string]> = {
  kind: 'followIssuer',
  audience: 'chatAdmins',
  values: z.tuple([ISSUER]),
  run: (services, context, issuer) => follow(services, context, { kind: 'issuer', issuer }),
};

/** Under a list on a topic: follows its words, read again from the message that asked for it. */
export const followTopic: Button<'followTopic'> = {
  kind: 'followTopic',
  audience: 'chatAdmins',
  values: NO_VALUES,
  async run(services, context) {
    const topic = (await listAsked(services, context, 0))?.topic ?? null;
    if (topic === null) return context.notify(context.texts.questionGone);
    await follow(services, context, { kind: 'keywords', text: topic.slice(0, MAX_FOLLOWED_LENGTH) });
  },
};

async function follow(services: Services, context: CallbackContext, interest: Interest): Promise<void> {
  const outcome = await subscribe(services, context, [interest]);
  await showFollowed(context, outcome, shorten(interestName(interest, context.language), MAX_NAME_IN_NOTICE));
}
