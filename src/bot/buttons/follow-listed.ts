import { z } from 'zod';
import { MAX_FOLLOWED_LENGTH } from '../parse-interests.ts';
import { followedBy, MAX_SUBSCRIPTIONS, subscribe, unsubscribe } from '../subscribe.ts';
import { followingTopicButton, followTopicButton } from '../views/article-buttons.ts';
import type { Button } from './button.ts';
import { followedTopic } from './button-states.ts';
import { followInterest, nameInNotice, stopFollowing } from './follow.ts';
import { listAsked } from './list.ts';
import { ISSUER, TOPIC_KEY } from './values.ts';

/** Under a list of an issuing body's news: follows the body, by its slug; the button shows it then. */
export const followIssuer: Button<'followIssuer', [issuer: string]> = {
  kind: 'followIssuer',
  audience: 'chatAdmins',
  values: z.tuple([ISSUER]),
  run: (services, context, issuer) => followInterest(services, context, { kind: 'issuer', issuer }),
};

/** The same button once the body is followed: ends that. */
export const followingIssuer: Button<'followingIssuer', [issuer: string]> = {
  kind: 'followingIssuer',
  audience: 'chatAdmins',
  values: z.tuple([ISSUER]),
  run: (services, context, issuer) => stopFollowing(services, context, { kind: 'issuer', issuer }),
};

/** Under a list on a topic: follows its words, read again from the message that asked for it. Older buttons have no key. */
export const followTopic: Button<'followTopic', [key: string] | []> = {
  kind: 'followTopic',
  audience: 'chatAdmins',
  values: z.union([z.tuple([TOPIC_KEY]), z.tuple([])]),
  async run(services, context) {
    const { texts, language } = context;
    const topic = (await listAsked(services, context, 0))?.topic ?? null;
    if (topic === null) return context.notify(texts.questionGone);
    const interest = { kind: 'keywords', text: topic.slice(0, MAX_FOLLOWED_LENGTH) } as const;
    const outcome = await subscribe(services, context, [interest]);
    if (outcome.outcome === 'tooMany') return context.notify(texts.tooManyNote(MAX_SUBSCRIPTIONS));
    if (await context.replaceButton([followingTopicButton(interest.text, language)])) return;
    await context.notify(texts.followedNote(nameInNotice(interest, language)));
  },
};

/** The same button once the words are followed: ends that, also where the message that asked is gone. */
export const followingTopic: Button<'followingTopic', [key: string]> = {
  kind: 'followingTopic',
  audience: 'chatAdmins',
  values: z.tuple([TOPIC_KEY]),
  async run(services, context, key) {
    const { texts, language } = context;
    const followed = (await followedBy(services, context)).map(({ interest }) => interest);
    const text = followedTopic(followed, key) ?? (await listAsked(services, context, 0))?.topic ?? null;
    if (text === null) return context.notify(texts.stoppedBefore);
    const interest = { kind: 'keywords', text } as const;
    await unsubscribe(services, context, [interest]);
    if (await context.replaceButton([followTopicButton(text, language)])) return;
    await context.notify(texts.stoppedNote(nameInNotice(interest, language)));
  },
};
