import type { Article, Language } from '../../articles/article.ts';
import { bold, paragraphs } from '../../telegram/html.ts';
import type { OutgoingMessage } from '../../telegram/outgoing-message.ts';
import { textsFor } from '../locales/locale.ts';
import { articleItem } from './article-lines.ts';

/** The newest articles of what a chat follows. */
export function newestList(articles: readonly Article[], language: Language): OutgoingMessage {
  const texts = textsFor(language);
  if (articles.length === 0) return { html: texts.nothingOfItYet.markup };
  const items = articles.map((article) => articleItem(article, language));
  return { html: paragraphs(bold(texts.newest), ...items).markup };
}
