import { crossBridge } from '../preview/preview-bridge.ts';
import { readIfThere } from '../source/read-if-there.ts';

/**
 * The bytes of a content file that a page is made of; nothing when there is none. The preview gives them
 * as they were when the content was last without errors.
 * @param path absolute
 */
export function readContent(path: string): Uint8Array | undefined {
  return import.meta.env.DEV ? crossBridge().read(path) : readIfThere(path);
}
