import type { Command } from './command.ts';

export const rollback: Command = {
  name: 'rollback',
  audience: 'botAdmins',
  async run({ library }, context) {
    const { texts } = context;
    const result = await library.rollback(context.updateId);
    const message =
      result.outcome === 'nothingToRollBack'
        ? texts.nothingToRollBack
        : texts.rolledBack({
            source: result.load.source,
            new: result.load.newArticles,
            changed: result.load.changedArticles,
          });
    await context.reply({ html: message.markup });
  },
};
