import type { SourceFailure } from '../../intake/scheduler.ts';
import type { BotLocale } from '../../languages/bot-locale.ts';
import type { OutgoingMessage } from '../../telegram/outgoing-message.ts';
import { buttonData } from '../buttons/button-data.ts';
import { sourceKey } from '../buttons/source-key.ts';
import { textsFor } from '../locales/locale.ts';
import { failureLines } from './fetch-result.ts';

/** That a source has failed for a day, and why; a button opens it. */
export function sourceNotice({ source, problem }: SourceFailure, language: BotLocale): OutgoingMessage {
  const texts = textsFor(language).sources;
  return {
    html: failureLines(problem, (words) => texts.fails(source, words), language).markup,
    buttons: [[{ text: texts.openButton, data: buttonData('source', sourceKey(source)) }]],
  };
}
