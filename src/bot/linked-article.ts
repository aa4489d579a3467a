import { parseArticleUrl } from '../articles/article-url.ts';
import { inLanguage } from '../articles/editions.ts';
import type { ChatContext, Services } from './chat-context.ts';
import { articleCard } from './views/article-push.ts';

/** Shows the article that a link leads to, if the bot has it. As a question, the parts of a link would find anything. */
export async function showLinkedArticle(
  { library }: Services,
  context: ChatContext,
  address: string,
): Promise<void> {
  const source = parseArticleUrl(address);
  const article = source === null ? undefined : library.index.article(source.id);
  await context.reply(
    article === undefined
      ? { html: context.texts.sources.link.unknown.markup }
      : articleCard(inLanguage(article, context.languageOrder), context),
  );
}
