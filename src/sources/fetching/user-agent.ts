import packageFile from '../../../package.json' with { type: 'json' };

/**
 * How the bot introduces itself to publishers.
 * @param home a link to more about this bot, such as its chat; null if there is none
 */
export function userAgentOf(home: string | null): string {
  return `Habarshy/${packageFile.version} (${home === null ? 'news bot for Telegram' : `+${home}`})`;
}
