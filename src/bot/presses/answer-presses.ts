import { answerQuestion } from '../../answers/answer-question.ts';
import { answerPerson } from '../answer-person.ts';
import type { Press, Services } from '../conversation.ts';
import { furtherPassage, PASSAGES_TO_PAGE } from '../views/answer-reply.ts';
import { exampleQuestions } from '../views/examples.ts';
import { bold } from '../views/html.ts';

/** Turns an answer to another of its passages. The question is read from the message that the answer replies to. */
export async function showFurtherPassage({ newsroom }: Services, press: Press, from: number): Promise<void> {
  if (press.question === null) return press.note(press.texts.questionGone);
  const answer = answerQuestion(newsroom.index, press.question, { top: PASSAGES_TO_PAGE });
  const message =
    furtherPassage(answer, from, press.language) ??
    // A reload may have left fewer passages than there were.
    furtherPassage(answer, answer.passages.length - 1, press.language);
  if (message === null) await press.note(press.texts.questionGone);
  else await press.update(message);
}

/** Puts the example into the chat as if it had been written, and answers it. */
export async function askExample(services: Services, press: Press, number: number): Promise<void> {
  const question = exampleQuestions(services.newsroom.index, press.language)[number];
  if (question === undefined) return press.note(press.texts.oldButton);
  const asked = await press.reply({ html: bold(question).markup });
  await answerPerson(services, press, question, asked === null ? {} : { to: asked });
}
