import { inLanguage } from '../../articles/editions.ts';
import { isRegionCode } from '../../articles/regions/regions.ts';
import { buttonData } from '../buttons/button-data.ts';
import type { ChatContext, Services } from '../chat-context.ts';
import { articleCard } from '../views/article-push.ts';
import { exampleButtons, findExamples } from '../views/examples.ts';
import { onlyForChatAdmins } from '../views/notices.ts';
import type { Command } from './command.ts';
import { manageHere } from './manage.ts';
import { subscribe } from './subscribe.ts';

/**
 * Also handles deep links: `region_<code>` follows a region, `a_<articleId>` shows an article, `manage_<chatId>` opens the
 * settings of a group or channel.
 */
export const start: Command = {
  name: 'start',
  audience: 'everyone',
  async run(services, context, argument) {
    const [, kind, value = ''] = /^(region|a|manage)_(.+)$/.exec(argument) ?? [];
    if (kind === 'region' && isRegionCode(value)) return followLinked(services, context, value);
    if (kind === 'a') return showArticle(services, context, value);
    if (kind === 'manage' && context.chat.kind === 'private' && /^-\d{1,15}$/.test(value)) {
      return manageHere(services, context, Number(value));
    }
    const { texts, language } = context;
    const { index } = services.library;
    await findExamples(index, language);
    await context.reply({
      html: texts.welcome.markup,
      buttons: [
        ...exampleButtons(index, language),
        [{ text: texts.regionsButton, data: buttonData('regions') }],
      ],
    });
  },
};

async function followLinked(services: Services, context: ChatContext, code: string): Promise<void> {
  if ((await context.rights()) === 'admin') await subscribe.run(services, context, code);
  else await context.reply(onlyForChatAdmins(context));
}

async function showArticle({ library }: Services, context: ChatContext, id: string): Promise<void> {
  const article = library.index.article(id);
  await context.reply(
    article === undefined
      ? { html: context.texts.articleGone.markup }
      : articleCard(inLanguage(article, context.languageOrder), context),
  );
}
