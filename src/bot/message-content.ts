import type { Message } from 'telegraf/types';

/** What people send; anything else is written by Telegram itself, or of a kind that is not known yet. */
const SENT_BY_PEOPLE = [
  'text',
  'animation',
  'audio',
  'checklist',
  'contact',
  'dice',
  'document',
  'game',
  'location',
  'paid_media',
  'photo',
  'poll',
  'sticker',
  'story',
  'venue',
  'video',
  'video_note',
  'voice',
];

/** Whether a person sent it, as opposed to a service message or an unknown kind. */
export function isSentByPerson(message: object): boolean {
  return SENT_BY_PEOPLE.some((kind) => kind in message);
}

/** The text of a message, or the caption of its picture, film or file; empty if there is none. */
export function textOf(message: Message): string {
  if ('text' in message) return message.text;
  return 'caption' in message ? (message.caption ?? '') : '';
}

/** A file that was sent as a file: Telegram calls a GIF a document too. */
export function documentOf(message: Message): Message.DocumentMessage['document'] | null {
  return 'document' in message && !('animation' in message) ? message.document : null;
}

/** The album that a photo or a file was sent in, or null. */
export function albumOf(message: Message): string | null {
  return 'media_group_id' in message ? (message.media_group_id ?? null) : null;
}
