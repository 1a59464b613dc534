/** What stands before the data in every file of Pagefind. */
const signature = 'pagefind_dcd';

/** Fetches a file of the index and unpacks it. Rejects when it cannot be had. */
export async function fetchPacked(address: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  const bytes = await unpack(new Uint8Array(await response.arrayBuffer()));
  const start = new TextDecoder().decode(bytes.subarray(0, signature.length));
  return start === signature ? bytes.slice(signature.length) : bytes;
}

/** Servers that know gzip by its first bytes may have unpacked the file for the browser already. */
async function unpack(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
