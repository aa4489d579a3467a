/** Said at each start: where it is left out, Telegram keeps what an earlier version asked for. */
export const ALLOWED_UPDATES = [
  'message',
  'edited_message',
  'channel_post',
  'callback_query',
  'inline_query',
  'my_chat_member',
] as const;
