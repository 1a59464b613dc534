/** A reading of bytes as text. */
export interface ByteText {
  name: string;
  text: string;
}

/** Every text that the bytes may be: UTF-8 if they are that, else the printable strings in them and UTF-16. */
export function readTexts(bytes: Buffer): ByteText[] {
  const text = decodeStrictly(bytes);
  if (text !== undefined && !text.includes('\0')) return [{ name: 'plain', text }];
  return [
    { name: 'strings', text: keepPrintable(bytes.toString('utf8')) },
    { name: 'strings', text: keepLatin1(bytes.toString('latin1')) },
    ...[0, 1].flatMap((offset) => readUtf16(bytes.subarray(offset))),
  ];
}

function decodeStrictly(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function readUtf16(bytes: Buffer): ByteText[] {
  const even = bytes.subarray(0, bytes.length - (bytes.length % 2));
  return [even, Buffer.from(even).swap16()].map((pairs) => ({
    name: 'UTF-16',
    text: keepPrintable(pairs.toString('utf16le')),
  }));
}

// Six words of one letter with their spaces are eleven characters.
function keepPrintable(text: string): string {
  return (text.match(/[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}\t\r\n\u00AD]{11,}/gu) ?? []).join('\n');
}

// Half of all bytes are some sign of Latin-1: without the rare ones far less of a picture looks like text.
function keepLatin1(text: string): string {
  return (text.match(/[\t\r\n\x20-\x7E\xA0\xAD\xC0-\xFF]{11,}/g) ?? []).join('\n');
}
