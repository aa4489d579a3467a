import type { BotLocale } from '../../languages/bot-locale.ts';
import type { Mentions } from '../../subscriptions/mentions.ts';
import { type Html, html } from '../../telegram/html.ts';

/** What the bot says of news of others that name a followed region. */
interface MentionTexts {
  /** On the button that says which of them come; a tap changes it. */
  readonly button: Readonly<Record<Mentions, string>>;
  /** In the list of subscriptions: what the buttons are. */
  readonly explained: Html;
  /** After following regions. */
  readonly said: Readonly<Record<Mentions, Html>>;
  /** A notice after a tap. */
  readonly note: (region: string, mentions: Mentions) => string;
  /** Under a pushed article, and in a line of a digest. */
  readonly why: (region: string) => string;
  readonly because: (region: string) => string;
}

const EN_NOTES: Readonly<Record<Mentions, string>> = {
  none: 'mentions do not come',
  title: 'mentions in titles come too',
  text: 'all mentions come too',
};
const RU_NOTES: Readonly<Record<Mentions, string>> = {
  none: 'упоминания не приходят',
  title: 'приходят и упоминания в заголовках',
  text: 'приходят и все упоминания',
};
const KK_NOTES: Readonly<Record<Mentions, string>> = {
  none: 'басқа жаңалықтарда аталғаны келмейді',
  title: 'тақырыпта аталғаны да келеді',
  text: 'мәтінде аталғаны да келеді',
};

export const MENTION_TEXTS: Readonly<Record<BotLocale, MentionTexts>> = {
  en: {
    button: { none: '@ off', title: '@ in titles', text: '@ anywhere' },
    explained: html`@ says whether news of others that mentions the region comes too.`,
    said: {
      none: html`News of others that mentions it does not come.`,
      title: html`News of others comes too where the title mentions it.`,
      text: html`All news of others that mentions it comes too.`,
    },
    note: (region, mentions) => `${region}: ${EN_NOTES[mentions]}`,
    why: (region) => `Mentions ${region}, which you follow.`,
    because: (region) => `mentions ${region}`,
  },
  ru: {
    button: { none: '@ нет', title: '@ в заголовках', text: '@ везде' },
    explained: html`@ показывает, приходят ли и чужие новости, где упоминается регион.`,
    said: {
      none: html`Чужие новости с упоминанием не приходят.`,
      title: html`Приходят и чужие новости, если упоминание есть в заголовке.`,
      text: html`Приходят и все чужие новости с упоминанием.`,
    },
    note: (region, mentions) => `${region}: ${RU_NOTES[mentions]}`,
    why: (region) => `Здесь упоминается регион из ваших подписок: ${region}.`,
    because: (region) => `упоминается: ${region}`,
  },
  kk: {
    button: { none: '@ жоқ', title: '@ тақырыпта', text: '@ барлық жерде' },
    explained: html`@ белгісі өңір аталған басқа жаңалықтардың келетін-келмейтінін көрсетеді.`,
    said: {
      none: html`Өңір аталған басқа жаңалықтар келмейді.`,
      title: html`Тақырыбында аталған басқа жаңалықтар да келеді.`,
      text: html`Өңір аталған басқа жаңалықтардың бәрі де келеді.`,
    },
    note: (region, mentions) => `${region}: ${KK_NOTES[mentions]}`,
    why: (region) => `Мұнда сіз жазылған өңір аталған: ${region}.`,
    because: (region) => `аталған: ${region}`,
  },
};
