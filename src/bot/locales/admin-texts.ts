import type { BotLocale } from '../../languages/bot-locale.ts';
import { type Html, html } from '../../telegram/html.ts';

/** What admins of the bot are told, and who would be one. */
interface AdminTexts {
  /** To who gives a command of theirs, and whose id Telegram does not tell. */
  readonly noId: Html;
  /** In a preview: whom the load would bring messages. */
  readonly nobody: string;
}

export const ADMIN_TEXTS: Readonly<Record<BotLocale, AdminTexts>> = {
  en: {
    nobody: 'No chat would get a message.',
    noId: html`This command is for this bot’s admins only, and here you are anonymous: I do not see who you are. Write it to me in a private chat; your own id is told there.`,
  },
  ru: {
    nobody: 'Никому ничего не придёт.',
    noId: html`Эта команда только для администраторов бота, а здесь вы пишете анонимно: я не вижу, кто вы. Напишите её мне в личном чате, там я назову ваш номер.`,
  },
  kk: {
    nobody: 'Ешбір чатқа хабарлама бармайды.',
    noId: html`Бұл команда тек бот әкімшілеріне арналған, ал мұнда сіз аты-жөніңізді көрсетпей жазып отырсыз: кім екеніңізді көрмеймін. Оны маған жеке чатта жазыңыз, нөміріңізді сонда айтамын.`,
  },
};
