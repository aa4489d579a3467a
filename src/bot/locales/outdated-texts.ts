import { type Html, html } from '../../telegram/html.ts';
import { plural } from './plural.ts';

/** What the bot says of articles whose stored text is newer than a preview that is applied, by their number. */
type OutdatedText = (count: number) => Html;

export const EN_OUTDATED: OutdatedText = (count) => {
  const articles = plural('en', count, { one: 'article was', other: 'articles were' });
  return html`${articles} left out: a newer text was loaded after this preview. /reload compares again.`;
};

export const RU_OUTDATED: OutdatedText = (count) => {
  const forms = { one: 'новость', few: 'новости', other: 'новостей' };
  const articles = plural('ru', count, forms);
  return html`Не загружено: ${articles}. Уже после этого предпросмотра загружен более новый текст. /reload сравнит заново.`;
};

export const KK_OUTDATED: OutdatedText = (count) => {
  const articles = plural('kk', count, { other: 'жаңалық жүктелмеді' });
  return html`${articles}: осы тізім көрсетілгеннен кейін олардың жаңарақ мәтіні жүктелген. /reload қайта салыстырады.`;
};
