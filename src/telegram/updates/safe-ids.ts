/** Real updates have about ten levels. */
const MAX_DEPTH = 100;

/** Ids that are numbers wherever they are; files, buttons and albums have texts. */
const NUMBERS = new Set([
  'update_id',
  'message_id',
  'message_thread_id',
  'migrate_to_chat_id',
  'migrate_from_chat_id',
]);
/** What is named by a number. */
const NAMED_BY_NUMBER = new Set(['chat', 'from', 'sender_chat', 'user']);

/**
 * Whether every id in an update is an integer that a number holds exactly (below 2^53), as Telegram promises; ids of chats,
 * people and messages are no texts either. Another one would name somebody else once it is rounded, and could not be read again
 * from the store.
 */
export function hasSafeIds(update: object): boolean {
  const left: { readonly value: unknown; readonly of: string; readonly depth: number }[] = [
    { value: update, of: '', depth: 0 },
  ];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const { value, of, depth } = next;
    if (typeof value !== 'object' || value === null) continue;
    if (depth > MAX_DEPTH) return false;
    for (const [name, inner] of Object.entries(value)) {
      const isNumber = NUMBERS.has(name) || (name === 'id' && NAMED_BY_NUMBER.has(of));
      if (isIdName(name) && (isNumber || typeof inner === 'number') && !Number.isSafeInteger(inner))
        return false;
      left.push({ value: inner, of: name, depth: depth + 1 });
    }
  }
  return true;
}

function isIdName(name: string): boolean {
  return name === 'id' || name.endsWith('_id');
}
