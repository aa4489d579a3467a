/** Real updates have about ten levels. */
const MAX_DEPTH = 100;

/**
 * Whether every id in an update is an integer that a number holds exactly (below 2^53), as Telegram promises. Another one
 * would name somebody else once it is rounded, and could not be read again from the store.
 */
export function hasSafeIds(update: object): boolean {
  const left: { readonly value: unknown; readonly depth: number }[] = [{ value: update, depth: 0 }];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const { value, depth } = next;
    if (typeof value !== 'object' || value === null) continue;
    if (depth > MAX_DEPTH) return false;
    for (const [name, inner] of Object.entries(value)) {
      if (typeof inner === 'number' && isIdName(name) && !Number.isSafeInteger(inner)) return false;
      left.push({ value: inner, depth: depth + 1 });
    }
  }
  return true;
}

function isIdName(name: string): boolean {
  return name === 'id' || name.endsWith('_id');
}
