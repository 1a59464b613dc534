/** The line and column of an offset in a text, both counted from 1. */
export function findLineAt(text: string, offset: number): { line: number; column: number } {
  let line = 1;
  let start = 0;
  for (let feed = text.indexOf('\n'); feed !== -1 && feed < offset;) {
    line += 1;
    start = feed + 1;
    feed = text.indexOf('\n', start);
  }
  return { line, column: offset - start + 1 };
}
