import type { Method } from '../method.ts';
import { answerMethods } from './answers.ts';
import { chatMethods } from './chats.ts';
import { editMethods } from './edit.ts';
import { fileMethods } from './files.ts';
import { profileMethods } from './profile.ts';
import { fileSendingMethods } from './send-files.ts';
import { textMethods } from './send-text.ts';
import { updateMethods } from './updates.ts';

/** All methods by lower-case name: Telegram ignores the case of method names. */
export const METHODS: ReadonlyMap<string, Method> = new Map(
  [
    updateMethods,
    textMethods,
    fileSendingMethods,
    editMethods,
    answerMethods,
    profileMethods,
    chatMethods,
    fileMethods,
  ].flatMap((group) => Object.entries(group).map(([name, run]) => [name.toLowerCase(), run])),
);

/** Methods that count against Telegram's sending limits: new messages, and new texts of old ones. */
export const LIMITED_METHODS: ReadonlySet<string> = new Set(
  [...Object.keys(textMethods), ...Object.keys(fileSendingMethods), 'editMessageText'].map((name) =>
    name.toLowerCase(),
  ),
);
