/** A table for the terminal: numbers to the right, words to the left, all columns as wide as they must be. */
export function formatTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const rule = widths.map((width) => '-'.repeat(width));
  return [head, rule, ...rows].map((row) => formatRow(row, widths)).join('\n');
}

function formatRow(row: readonly string[], widths: number[]): string {
  const cells = row.map((cell, column) => {
    const width = widths[column] ?? 0;
    return /^[\d.×-]+$/.test(cell) ? cell.padStart(width) : cell.padEnd(width);
  });
  return cells.join('  ').trimEnd();
}
