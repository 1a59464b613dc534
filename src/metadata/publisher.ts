import type { NewsMediaOrganization, WebSite } from 'schema-dts';
import type { SiteContext } from './site-context.ts';

/**
 * The newspaper as whoever publishes its articles. Where its own site is another one, the mark made
 * for this one is not its logo.
 */
export function describePublisher({ publication, addressOf }: SiteContext) {
  const { name, website } = publication;
  return {
    '@type': 'NewsMediaOrganization',
    '@id': addressOf('/#publisher'),
    name,
    url: website ?? addressOf('/'),
    logo: website === undefined ? addressOf('/icon-512.png') : undefined,
  } as const satisfies NewsMediaOrganization;
}

/** The site as a whole, for its front page. */
export function describeSite({ publication, addressOf }: SiteContext) {
  return {
    '@type': 'WebSite',
    '@id': addressOf('/#site'),
    name: publication.name,
    url: addressOf('/'),
    description: publication.description,
    inLanguage: publication.language,
    publisher: { '@id': addressOf('/#publisher') },
  } as const satisfies WebSite;
}
