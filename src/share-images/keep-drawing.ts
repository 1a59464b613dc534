import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A file that is made once and then kept from build to build: its name says what is in it. */
export async function keepDrawing(
  folder: string,
  fileName: string,
  draw: () => Promise<Buffer>,
): Promise<Buffer> {
  const kept = join(folder, fileName);
  return readFile(kept).catch(async () => {
    const drawn = await draw();
    await mkdir(folder, { recursive: true });
    // A build that is broken off must not leave half a picture for the next.
    await writeFile(`${kept}.part`, drawn);
    await rename(`${kept}.part`, kept);
    return drawn;
  });
}
