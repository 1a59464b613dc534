/** Every run of six words of a text. */
export function shinglesOf(text: string): string[] {
  const words = text.split(' ');
  return words.slice(5).map((_, index) => words.slice(index, index + 6).join(' '));
}
