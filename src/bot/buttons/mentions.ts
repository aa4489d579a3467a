import { z } from 'zod';
import { changeMentions } from '../../outbox/changes.ts';
import { MENTIONS, type Mentions } from '../../subscriptions/mentions.ts';
import { MENTION_TEXTS } from '../locales/mention-texts.ts';
import { interestName } from '../views/interest-name.ts';
import { withIndex } from '../with-index.ts';
import type { Button } from './button.ts';
import { showSubscriptions } from './subscriptions-page.ts';
import { COUNT } from './values.ts';

/** In the list of subscriptions: sets which mentions of a region come, and shows the page again. */
export const mentions: Button<'mentions', [subscriptionId: number, mentions: Mentions, page: number]> = {
  kind: 'mentions',
  audience: 'chatAdmins',
  values: z.tuple([COUNT, z.enum(MENTIONS), COUNT]),
  async run(services, context, id, wanted, page) {
    const { chat, language, texts } = context;
    const changed = await withIndex(services, (current) =>
      services.store.transaction((tx) => changeMentions({ tx, ...current }, chat.id, id, wanted)),
    );
    await showSubscriptions(services, context, page);
    if (changed === null) return context.notify(texts.stoppedBefore);
    await context.notify(
      MENTION_TEXTS[language].note(interestName(changed.interest, language), changed.mentions),
    );
  },
};
