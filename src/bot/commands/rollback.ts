import type { Command } from './command.ts';

export const rollback: Command = {
  name: 'rollback',
  audience: 'botAdmins',
  async run({ library }, conversation) {
    const { texts } = conversation;
    const result = await library.rollback();
    const message =
      result.outcome === 'nothingToRollBack'
        ? texts.nothingToRollBack
        : texts.rolledBack({
            source: result.load.source,
            new: result.load.newArticles,
            changed: result.load.changedArticles,
          });
    await conversation.reply({ html: message.markup });
  },
};
