import { isRegionCode } from '../../articles/regions/regions.ts';
import { encodeAction } from '../callback-data.ts';
import type { ChatContext, Services } from '../chat-context.ts';
import { articleCard } from '../views/article-push.ts';
import { onlyForChatAdmins } from '../views/chat-admins.ts';
import { exampleButtons } from '../views/examples.ts';
import type { Command } from './command.ts';
import { subscribe } from './subscribe.ts';

/** Also behind deep links: `region_<code>` follows a region, `a_<articleId>` shows an article. */
export const start: Command = {
  name: 'start',
  audience: 'everyone',
  async run(services, conversation, argument) {
    await offerToResume(services, conversation);
    const [, kind, value = ''] = /^(region|a)_(.+)$/.exec(argument) ?? [];
    if (kind === 'region' && isRegionCode(value)) return followLinked(services, conversation, value);
    if (kind === 'a') return showArticle(services, conversation, value);
    const { texts, language } = conversation;
    await conversation.reply({
      html: texts.welcome.markup,
      buttons: [
        ...exampleButtons(services.library.index, language),
        [{ text: texts.regionsButton, data: encodeAction({ kind: 'regions' }) }],
      ],
    });
  },
};

/** A chat that could not be reached keeps its regions, but gets nothing until somebody there wants it again. */
async function offerToResume(services: Services, conversation: ChatContext): Promise<void> {
  const { texts } = conversation;
  const reason = (await services.store.chats.get(conversation.chat.id))?.pausedReason ?? null;
  if (reason === null) return;
  const shown = reason === 'blocked' || reason === 'kicked' ? reason : 'other';
  await conversation.reply({
    html: texts.paused(texts.pausedReasons[shown]).markup,
    buttons: [[{ text: texts.resumeButton, data: encodeAction({ kind: 'resume' }) }]],
  });
}

async function followLinked(services: Services, conversation: ChatContext, code: string): Promise<void> {
  if (await conversation.isChatAdmin()) await subscribe.run(services, conversation, code);
  else await conversation.reply(onlyForChatAdmins(conversation));
}

async function showArticle({ library }: Services, conversation: ChatContext, id: string): Promise<void> {
  const article = library.index.article(id);
  await conversation.reply(
    article === undefined
      ? { html: conversation.texts.articleGone.markup }
      : articleCard(article, conversation),
  );
}
