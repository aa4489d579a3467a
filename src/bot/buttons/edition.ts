import { z } from 'zod';
import type { Article, ArticleLanguage } from '../../articles/article.ts';
import { inLanguage, languagesOf } from '../../articles/editions.ts';
import { isArticleLanguage } from '../../articles/language-detection.ts';
import { PLAIN_PLACE } from '../../chats/post-look.ts';
import { reasonOf } from '../../subscriptions/matching.ts';
import type { Subscription } from '../../subscriptions/types.ts';
import type { OutgoingMessage } from '../../telegram/outgoing-message.ts';
import type { CallbackContext, Services } from '../chat-context.ts';
import { shownAnswer } from '../shown-answer.ts';
import { followedBy } from '../subscribe.ts';
import { editionOfAnswer } from '../views/answer-reply.ts';
import { articleCard, articlePush } from '../views/article-push.ts';
import type { Button } from './button.ts';
import { COUNT } from './values.ts';

/**
 * The message that the button is under: an article, an answer (to a follow-up: about one article only), or the push
 * of a subscription, by its id.
 */
export type EditionPlace = 'article' | 'answer' | 'followUp' | number;

const LANGUAGE = z.custom<ArticleLanguage>(isArticleLanguage);
/** Ids are short; the button's data may have 64 bytes. */
const ARTICLE_ID = z.string().regex(/^[^\s:]{1,30}$/);
const PLACE = z.union([z.enum(['article', 'answer', 'followUp']), COUNT]);

/** Shows an article in another language, in place. */
export const edition: Button<'edition', [language: ArticleLanguage, articleId: string, under: EditionPlace]> =
  {
    kind: 'edition',
    audience: 'everyone',
    values: z.tuple([LANGUAGE, ARTICLE_ID, PLACE]),
    async run(services, context, language, articleId, under) {
      const article = services.library.index.article(articleId);
      if (article === undefined || !languagesOf(article).includes(language)) {
        return context.notify(context.texts.oldButton);
      }
      await context.update(await messageOf(services, context, inLanguage(article, [language]), under));
    },
    startParameter: (_language, articleId) => `a_${articleId}`,
  };

async function messageOf(
  services: Services,
  context: CallbackContext,
  article: Article,
  under: EditionPlace,
): Promise<OutgoingMessage> {
  switch (under) {
    case 'article':
      return articleCard(article, context);
    case 'answer':
    case 'followUp':
      return editionOfAnswer(article, context, {
        under,
        answer:
          (await shownAnswer(services, context, under === 'followUp' ? article.id : null))?.answer ?? null,
      });
    default: {
      const subscription = (await followedBy(services, context)).find(({ id }) => id === under);
      const push = {
        article,
        reason:
          subscription === undefined
            ? ''
            : reasonOf({ subscription, isMention: isMention(subscription, article) }),
        subscriptionId: subscription?.id ?? null,
      };
      const chat = await services.store.chats.get(context.chat.id);
      return articlePush(push, context.language, [], chat ?? PLAIN_PLACE);
    }
  }
}

/** Whether the article comes by a subscription of a region that it only names. */
function isMention({ interest }: Subscription, { region }: Article): boolean {
  return interest.kind === 'region' && interest.region !== region;
}
