/** Folders of a site whose files carry a hash in their name: one address always has the same bytes. */
const hashedFolders = ['_astro', 'fonts', 'scripts', 'sealed'];

/** Whether a path is that of a file that never changes. `basePath` starts and ends with a slash. */
export function isHashed(path: string, basePath: string): boolean {
  return hashedFolders.some((folder) => path.startsWith(`${basePath}${folder}/`));
}

/**
 * The hashed files that a page needs to be whole without a connection: scripts, styles, fonts, its sealed file,
 * and one size of each picture. Of the other sizes, which stand in lists with widths, none is needed.
 */
export function listResources(html: string, basePath: string): string[] {
  const quoted = /["(]([^"()\s]+)[")]/g;
  const addresses = [...html.matchAll(quoted)].map(([, address = '']) => address);
  return [...new Set(addresses)].filter((address) => isHashed(address, basePath));
}

/** What a script imports, now or later: the bundler writes all of it as `"./name.js"`. */
export function listImports(script: string, address: string): string[] {
  const folder = address.slice(0, address.lastIndexOf('/') + 1);
  const imports = script.matchAll(/["'`]\.\/([\w.-]+\.js)["'`]/g);
  return [...new Set([...imports].map(([, name = '']) => folder + name))];
}

/** All sizes of the picture that an address is one of, as a page names them. */
export function listSizes(html: string, address: string): string[] {
  const pictures = html.match(/<picture>.*?<\/picture>/gs) ?? [];
  const picture = pictures.find((text) => text.includes(`${address} `)) ?? '';
  return [...new Set(picture.match(/\/[^\s",]+\.(avif|webp)/g))];
}
