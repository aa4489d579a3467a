/**
 * The part of Telegram's JSON that the emulator supports, with Telegram's field names.
 * Times are Unix seconds; offsets and lengths of entities are UTF-16 code units.
 */

export interface BotAccount {
  readonly id: number;
  readonly is_bot: true;
  readonly first_name: string;
  readonly username: string;
}

/** A person who talks to the bot, for the page and the tests. */
export interface Person {
  readonly id: number;
  readonly firstName: string;
  readonly username?: string;
  readonly languageCode?: string;
}

export interface User {
  readonly id: number;
  readonly is_bot: boolean;
  readonly first_name: string;
  readonly username?: string;
  readonly language_code?: string;
}

export type ChatType = 'private' | 'group' | 'supergroup' | 'channel';

export interface Chat {
  readonly id: number;
  readonly type: ChatType;
  readonly title?: string;
  readonly username?: string;
  readonly first_name?: string;
  readonly is_forum?: true;
}

export interface MessageEntity {
  readonly type: EntityType;
  readonly offset: number;
  readonly length: number;
  readonly url?: string;
  readonly user?: User;
  readonly language?: string;
  readonly custom_emoji_id?: string;
}

export type EntityType =
  | 'bold'
  | 'italic'
  | 'underline'
  | 'strikethrough'
  | 'spoiler'
  | 'code'
  | 'pre'
  | 'text_link'
  | 'text_mention'
  | 'blockquote'
  | 'expandable_blockquote'
  | 'custom_emoji'
  | 'bot_command'
  | 'mention'
  | 'hashtag'
  | 'cashtag'
  | 'url'
  | 'email'
  | 'phone_number';

export interface FormattedText {
  readonly text: string;
  readonly entities: readonly MessageEntity[];
}

export interface InlineKeyboardButton {
  readonly text: string;
  readonly url?: string;
  readonly callback_data?: string;
  readonly switch_inline_query?: string;
  readonly switch_inline_query_current_chat?: string;
}

export interface InlineKeyboardMarkup {
  readonly inline_keyboard: readonly (readonly InlineKeyboardButton[])[];
}

export interface FileReference {
  readonly file_id: string;
  readonly file_unique_id: string;
  readonly file_size: number;
}

export interface Document extends FileReference {
  readonly file_name: string;
  readonly mime_type: string;
}

export interface PhotoSize extends FileReference {
  readonly width: number;
  readonly height: number;
}

export interface Message {
  readonly message_id: number;
  readonly message_thread_id?: number;
  readonly is_topic_message?: true;
  /** Absent in channel posts. */
  readonly from?: User;
  /** The chat as the author: of a channel post, or of a message by an anonymous administrator. */
  readonly sender_chat?: Chat;
  readonly date: number;
  readonly edit_date?: number;
  readonly chat: Chat;
  readonly via_bot?: User;
  readonly reply_to_message?: Message;
  readonly text?: string;
  readonly entities?: readonly MessageEntity[];
  readonly caption?: string;
  readonly caption_entities?: readonly MessageEntity[];
  readonly document?: Document;
  readonly photo?: readonly PhotoSize[];
  readonly reply_markup?: InlineKeyboardMarkup;
  readonly new_chat_members?: readonly User[];
  readonly left_chat_member?: User;
  readonly migrate_to_chat_id?: number;
  readonly migrate_from_chat_id?: number;
  /** Telegram sends an album as one message per photo or file, all with this. */
  readonly media_group_id?: string;
  /** With `document`, which repeats it. */
  readonly animation?: FileReference;
  /** A post of the linked channel, which Telegram puts into its discussion group. */
  readonly is_automatic_forward?: true;
  readonly forum_topic_created?: { readonly name: string; readonly icon_color: number };
  readonly sticker?: { readonly emoji: string };
  readonly location?: { readonly latitude: number; readonly longitude: number };
}

/** Replaces a deleted message in a callback query; `date` is always 0. */
export interface InaccessibleMessage {
  readonly chat: Chat;
  readonly message_id: number;
  readonly date: 0;
}

export interface CallbackQuery {
  readonly id: string;
  readonly from: User;
  /** Absent if the message was inserted inline: the bot does not learn its chat. */
  readonly message?: Message | InaccessibleMessage;
  readonly inline_message_id?: string;
  /** The same for all messages of a chat. */
  readonly chat_instance: string;
  readonly data: string;
}

export interface InlineQuery {
  readonly id: string;
  readonly from: User;
  readonly query: string;
  readonly offset: string;
  readonly chat_type: 'sender';
}

export type MemberStatus = 'creator' | 'administrator' | 'member' | 'left' | 'kicked';

export interface ChatMember {
  readonly status: MemberStatus;
  /** Of administrators of channels. */
  readonly can_post_messages?: boolean;
  readonly user: User;
}

export interface ChatMemberUpdated {
  readonly chat: Chat;
  readonly from: User;
  readonly date: number;
  readonly old_chat_member: ChatMember;
  readonly new_chat_member: ChatMember;
}

/** The kinds of updates that the emulator creates, with their content. */
export interface UpdateContents {
  readonly message: Message;
  readonly edited_message: Message;
  readonly channel_post: Message;
  readonly edited_channel_post: Message;
  readonly callback_query: CallbackQuery;
  readonly inline_query: InlineQuery;
  readonly my_chat_member: ChatMemberUpdated;
}

export type UpdateKind = keyof UpdateContents;

export type Update = { readonly update_id: number } & Partial<UpdateContents>;

/** The bot's answer to a button press: a toast, an alert, or a URL to open. */
export interface CallbackAnswer {
  readonly text?: string;
  readonly showAlert: boolean;
  readonly url?: string;
}
