import { html } from '../../telegram/html.ts';
import { cut } from '../../text/cut.ts';
import type { ChatContext, Services } from '../chat-context.ts';
import { saidWithPause } from '../chat-pause.ts';
import { MAX_FOLLOWED_LENGTH } from '../parse-interests.ts';
import { type FollowOutcome, MAX_SUBSCRIPTIONS, subscribe, unsubscribe } from '../subscribe.ts';
import { followedReply } from '../views/subscription-list.ts';
import type { Command } from './command.ts';

/** Follows a question: new articles that answer it are pushed. */
export const watch: Command = {
  name: 'watch',
  audience: 'chatAdmins',
  settings: 'managed',
  async run(services, context, argument) {
    const { texts, language } = context;
    const followed = await watchQuestion(services, context, argument);
    if (followed === null) await context.reply({ html: texts.watchHow.markup });
    else if (followed.outcome === 'tooMany') {
      await context.reply({ html: texts.tooManySubscriptions(MAX_SUBSCRIPTIONS).markup });
    } else {
      const question = html`${texts.questionName(watched(argument))}`;
      const isNews = followed.added.length + followed.moved.length > 0;
      const message = isNews ? texts.watching(question) : texts.alreadyWatching(question);
      const said = followedReply(message, followed.subscriptions, language);
      await context.reply(await saidWithPause(services, context, said));
    }
  },
};

/** Ends the watching of a question; others of the chat stay. */
export async function unwatchQuestion(
  services: Services,
  context: ChatContext,
  question: string,
): Promise<void> {
  await unsubscribe(services, context, [{ kind: 'question', text: watched(question) }]);
}

/** Null if there is no question. */
export async function watchQuestion(
  services: Services,
  context: ChatContext,
  question: string,
): Promise<FollowOutcome | null> {
  const text = watched(question);
  return /[\p{L}\p{N}]/u.test(text) ? subscribe(services, context, [{ kind: 'question', text }]) : null;
}

/** A question as it is stored when it is watched. */
export function watched(question: string): string {
  return cut(question.replace(/\s+/g, ' ').trim(), MAX_FOLLOWED_LENGTH).trim();
}
