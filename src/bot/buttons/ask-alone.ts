import { answerForReader } from '../answer-for-reader.ts';
import { questionReply } from '../question-reply.ts';
import { PASSAGES_IN_REPLY } from '../views/answer-reply.ts';
import { dayIn } from '../views/day.ts';
import { ARTICLES_A_PAGE } from '../views/list-page.ts';
import type { Button } from './button.ts';
import { NO_VALUES } from './values.ts';

/** Under the answer to a follow-up: answers the message by its own words, in place. */
export const askAlone: Button<'askAlone'> = {
  kind: 'askAlone',
  audience: 'everyone',
  values: NO_VALUES,
  async run({ library, talk, timeZone, now }, context) {
    const { question: text, chat, messageId, botName, languageOrder, language, person, threadId } = context;
    if (text === null) return context.notify(context.texts.questionGone);
    const today = dayIn(timeZone, now());
    const { index } = library;
    const answer = await answerForReader(index, text, context, {
      top: PASSAGES_IN_REPLY,
      listed: ARTICLES_A_PAGE,
      today,
    });
    const place = { isWithinArticle: false, about: null, botName, languageOrder };
    await context.update(await questionReply(answer, index, language, place));
    const asker = person === null ? null : { chatId: chat.id, threadId, personId: person.id };
    const earlier = { text: null, articleId: null };
    talk.remember(
      chat.id,
      { text, reading: { kind: 'alone' }, earlier, answerId: messageId },
      { asker, askedBy: context.askedBy },
    );
  },
};
