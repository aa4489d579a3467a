/**
 * Language of the bot's own texts, and of the names of regions and issuing bodies. Not the language of articles and
 * questions (`LanguageCode`): articles in a new language can be searched before the bot is translated into it.
 */
export type BotLocale = 'en' | 'ru' | 'kk';
