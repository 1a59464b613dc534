/** Begun and not yet asked for: one is encoded while the next is laid out, and memory stays small. */
const ahead = 3;

/**
 * Makes the results of a list that is asked for in its order, a few ahead. Each is handed out once,
 * and one that was not begun yet is made at once.
 */
export function workAhead<K, V>(keys: readonly K[], make: (key: K) => Promise<V>) {
  const begun = new Map<K, Promise<V>>();
  let next = 0;
  return (key: K): Promise<V> => {
    const found = begun.get(key) ?? make(key);
    begun.delete(key);
    next = Math.max(next, keys.indexOf(key, Math.max(0, next - ahead - 1)) + 1);
    for (; begun.size < ahead && next < keys.length; next += 1) {
      const later = keys[next] as K;
      const result = make(later);
      // Whoever asks for it meets the failure; nobody may be told of it before.
      result.catch(() => undefined);
      begun.set(later, result);
    }
    return found;
  };
}
