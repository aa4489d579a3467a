import packageFile from '../../../package.json' with { type: 'json' };

/** How the bot introduces itself to publishers, unless the operator gives it another name with a link. */
export const DEFAULT_USER_AGENT = `Habarshy/${packageFile.version} (news bot for Telegram)`;
