// deflate-raw by the platform's own streams: in Node and in browsers, with no code of ours to download.
import type { Bytes } from './base64url.ts';
import { UnreadableError } from './failures.ts';

/** No article inflates to more than this (16 MiB); a small file that claims to is an attack on memory. */
export const largestText = 2 ** 24;

/** Compresses bytes with deflate-raw. */
export function deflate(bytes: Bytes): Promise<Bytes> {
  return collect(new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw')));
}

/** Inflates deflate-raw, stopping as soon as the output passes `largestText`. Rejects if it is not one whole stream. */
export function inflate(bytes: Bytes): Promise<Bytes> {
  let length = 0;
  const bound = new TransformStream<Bytes, Bytes>({
    transform(chunk, controller) {
      length += chunk.length;
      if (length > largestText) throw new UnreadableError();
      controller.enqueue(chunk);
    },
  });
  const inflated = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return collect(inflated.pipeThrough(bound));
}

async function collect(stream: ReadableStream<Bytes>): Promise<Bytes> {
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
