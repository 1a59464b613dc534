/** Every run of `length` words of a text. */
function runsOf(text: string, length: number): string[] {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(length - 1).map((_, index) => words.slice(index, index + length).join(' '));
}

/** The runs of six words of `secret` that can be found in what `value` holds, however deep. */
export function findLeaks(secret: string, value: unknown): string[] {
  const open = new Set(runsOf(JSON.stringify(value).replace(/\\[nrt]/g, ' '), 6));
  return runsOf(secret, 6).filter((run) => open.has(run));
}
