import { z } from 'zod';
import { bold } from '../../telegram/html.ts';
import { replyToQuestion } from '../answer-person.ts';
import { findExamples } from '../views/examples.ts';
import type { Button } from './button.ts';
import { COUNT } from './values.ts';

/** Posts an example question in the chat and answers it. */
export const example: Button<'example', [number: number]> = {
  kind: 'example',
  audience: 'everyone',
  values: z.tuple([COUNT]),
  async run(services, context, number) {
    const question = (await findExamples(services.library.index, context.language))[number];
    if (question === undefined) return context.notify(context.texts.oldButton);
    const asked = await context.reply({ html: bold(question).markup });
    await replyToQuestion(
      services,
      context,
      { text: question, standsAlone: true },
      asked === null ? {} : { to: asked },
    );
  },
};
