/**
 * A function that remembers its last results, the `size` most recently made; older ones are made anew.
 * So neighbours share their work and memory stays the same however many there are.
 */
export function remember<K, V>(make: (key: K) => Promise<V>, size: number): (key: K) => Promise<V> {
  const known = new Map<K, Promise<V>>();
  return (key) => {
    const made = known.get(key) ?? make(key);
    known.delete(key);
    known.set(key, made);
    for (const oldest of known.keys()) {
      if (known.size <= size) break;
      known.delete(oldest);
    }
    return made;
  };
}
