import type { NewsIndex } from '../../index/news-index.ts';
import type { BotLocale } from '../../languages/bot-locale.ts';
import type { NotNews } from '../../query/not-news.ts';
import { type Html, html, paragraphs } from '../../telegram/html.ts';
import type { OutgoingMessage } from '../../telegram/outgoing-message.ts';
import { textsFor } from '../locales/locale.ts';
import { exampleButtons } from './examples.ts';

/** What is said to a message that asks the news nothing. */
export function notNewsReply(notNews: NotNews, index: NewsIndex, language: BotLocale): OutgoingMessage {
  const texts = textsFor(language);
  const said = saidTo(notNews, language);
  if (notNews.kind === 'thanks') return { html: said.markup };
  const examples = exampleButtons(index, language);
  // The welcome and the help announce the examples themselves.
  const announces = notNews.kind === 'greeting' || notNews.kind === 'aboutBot' || examples.length === 0;
  return {
    html: (announces ? said : paragraphs(said, html`${texts.tryInstead}`)).markup,
    buttons: examples,
  };
}

function saidTo(notNews: NotNews, language: BotLocale): Html {
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
