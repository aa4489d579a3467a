/** A group or channel that a person manages from the private chat with the bot. */
export interface ManagedChat {
  readonly chatId: number;
  /** Whether what the person types there is meant for it now; of one chat at most. */
  readonly isCurrent: boolean;
}

/** Who manages which groups and channels. Whether they may is Telegram's to say, each time. */
export interface ManagedChatStore {
  /** Newest first. */
  of(personId: number): Promise<ManagedChat[]>;
  /** The people who manage the chat. */
  managersOf(chatId: number): Promise<number[]>;
  /** The person may manage the chat; what was current stays so. */
  add(personId: number, chatId: number, at: number): Promise<void>;
  /** What the person types is meant for this chat, or, if null, for their own. */
  setCurrent(personId: number, chatId: number | null, at: number): Promise<void>;
  /** The person no longer may. */
  remove(personId: number, chatId: number): Promise<void>;
  /** Nobody may any longer: the bot is not there. */
  removeAll(chatId: number): Promise<void>;
}
