import { z } from 'zod';
import { transactionOnce } from '../../store/once.ts';
import type { Subscription } from '../../subscriptions/types.ts';
import { runCooperatively } from '../../time/cooperative.ts';
import type { ChatContext, Services } from '../chat-context.ts';
import { parsingInterests, type Wish } from '../parse-interests.ts';
import { endIn, followedBy } from '../subscribe.ts';
import { interestName } from '../views/interest-name.ts';
import { withIndex } from '../with-index.ts';
import type { DestructiveStep } from './step.ts';

/** Ends all subscriptions that the message names. */
export const stopAll: DestructiveStep = {
  audience: 'chatAdmins',
  async question(services, context, said) {
    const { texts, language } = context;
    const { stopAll } = texts.understanding;
    const ending = await endingOf(services, context, said);
    if (ending === null || ending.subscriptions.length === 0) {
      return { kind: 'refusal', html: texts.followingNothing };
    }
    const count = ending.subscriptions.length;
    const { leftOut } = ending.wish;
    const kept = leftOut.map((origin) => interestName(origin, language)).join(', ');
    return {
      kind: 'question',
      html: leftOut.length === 0 ? stopAll.ask(count) : stopAll.askExcept(count, kept),
      button: stopAll.button(count),
      subject: subjectOf(ending.subscriptions),
    };
  },
  async run(services, context, { said, subject }) {
    const once = { updateId: context.updateId, outcome: z.object({ ended: z.int() }) };
    // Before the transaction: others must not wait for its end.
    const wish = await wishOf(services, said);
    const outcome = await withIndex(services, (current) =>
      transactionOnce<{ ended: number } | null>(
        services.store,
        { ...once, outcome: once.outcome.or(z.null()) },
        async (tx) => {
          const ending = wish === null ? [] : endedBy(wish, await tx.subscriptions.of(context.chat.id));
          if (ending.length === 0 || subjectOf(ending) !== subject) return null;
          const ids = ending.map(({ id }) => id);
          return { ended: (await endIn({ tx, ...current }, context.chat.id, ids)).length };
        },
      ),
    );
    if (outcome === null) return null;
    return { html: context.texts.understanding.stopAll.done(outcome.ended).markup };
  },
};

/** The subscriptions that end if everything does, except what is left out. */
export function endedBy({ leftOut }: Wish, followed: readonly Subscription[]): Subscription[] {
  const kept = new Set(leftOut.map((origin) => JSON.stringify(origin)));
  return followed.filter(({ interest }) => {
    const origin = interest.kind === 'filtered' ? interest.within : interest;
    return !kept.has(JSON.stringify(origin));
  });
}

async function endingOf(services: Services, context: ChatContext, said: string) {
  const wish = await wishOf(services, said);
  if (wish === null) return null;
  return { wish, subscriptions: endedBy(wish, await followedBy(services, context)) };
}

async function wishOf({ library }: Services, said: string): Promise<Wish | null> {
  const unwanted = await runCooperatively(parsingInterests(said, library.index));
  return unwanted.outcome === 'named' && unwanted.isEverything ? unwanted : null;
}

/** Of which subscriptions the question is: ids are never used again. */
function subjectOf(subscriptions: readonly Subscription[]): number {
  const newest = Math.max(...subscriptions.map(({ id }) => id));
  return newest * 1000 + subscriptions.length;
}
