import { manifestIcons } from '../icons/icon-files.ts';
import { colours } from '../site/colours.ts';
import type { SiteContext } from './site-context.ts';
import type { SiteDocument } from './site-document.ts';

/** The address of the web manifest. */
export const manifestPath = '/site.webmanifest';

/** Where a long press on the installed icon leads. */
const shortcuts = [
  ['Front page', '/'],
  ['Reading list', '/saved/'],
  ['Search', '/search/'],
] as const;

/** The web manifest: what the site is called and looks like where it is installed (w3.org/TR/appmanifest). */
export function makeWebManifest({ publication, pathTo }: SiteContext): SiteDocument {
  const { name, description, language } = publication;
  const manifest = {
    id: pathTo('/'),
    name,
    description,
    lang: language,
    dir: 'auto',
    start_url: pathTo('/'),
    scope: pathTo('/'),
    display: 'standalone',
    background_color: colours.paper.light,
    theme_color: colours.paper.light,
    categories: ['news'],
    icons: [
      { src: pathTo('/icon.svg'), sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
      ...manifestIcons.map(({ path, side, purpose }) => {
        return { src: pathTo(path), sizes: `${side}x${side}`, type: 'image/png', purpose };
      }),
    ],
    shortcuts: shortcuts.map(([title, path]) => ({ name: title, url: pathTo(path) })),
  };
  const text = `${JSON.stringify(manifest, undefined, 1)}\n`;
  return { path: manifestPath, type: 'application/manifest+json', write: async () => text };
}
