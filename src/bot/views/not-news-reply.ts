import type { NewsIndex } from '../../index/news-index.ts';
import type { BotLocale } from '../../languages/bot-locale.ts';
import type { NotNews } from '../../query/not-news.ts';
import { type Html, html, paragraphs } from '../../telegram/html.ts';
import type { OutgoingMessage } from '../../telegram/outgoing-message.ts';
import { textsFor } from '../locales/locale.ts';
import { exampleButtons } from './examples.ts';

/** The reply to a message that is not a question about the news. */
export function notNewsReply(notNews: NotNews, index: NewsIndex, language: BotLocale): OutgoingMessage {
  const texts = textsFor(language);
  const text = textFor(notNews, language);
  if (notNews.kind === 'thanks') return { html: text.markup };
  const examples = exampleButtons(index, language);
  // The welcome and the help introduce the examples themselves.
  const isComplete = notNews.kind === 'greeting' || notNews.kind === 'aboutBot' || examples.length === 0;
  return {
    html: (isComplete ? text : paragraphs(text, html`${texts.tryInstead}`)).markup,
    buttons: examples,
  };
}

function textFor(notNews: NotNews, language: BotLocale): Html {
  const texts = textsFor(language);
  switch (notNews.kind) {
    case 'thanks':
      return texts.notAtAll;
    case 'greeting':
      return texts.welcome;
    case 'aboutBot':
      return texts.help;
    case 'smallTalk':
      return texts.onlyNews;
    case 'task':
      return texts.cannotDo;
    case 'command':
      return texts.commandInWords(`/${notNews.name}`);
    case 'liveData':
      return texts.liveData[notNews.about];
  }
}
