/** Drops the oldest of a list that has more than so many. */
export function keepNewest(list: unknown[], most: number): void {
  if (list.length > most) list.splice(0, list.length - most);
}

/** Drops what was first set in a map of more than so many; returns the keys. */
export function keepNewestOf<Key>(map: Map<Key, unknown>, most: number): Key[] {
  const dropped: Key[] = [];
  for (const key of map.keys()) {
    if (map.size <= most) break;
    map.delete(key);
    dropped.push(key);
  }
  return dropped;
}
