import type { FeedImage } from './feed.ts';
import { xmlElement, xmlText } from './xml-element.ts';

/** The namespace of Media RSS (www.rssboard.org/media-rss). */
export const mediaNamespace = 'http://search.yahoo.com/mrss/';

/** A picture as `media:content`, with its real type, length in bytes and size in pixels. */
export function mediaContent(image: FeedImage, text = (words: string) => words): string {
  const { url, type, length, width, height, alt, caption, credit } = image;
  const said = caption ?? alt;
  return xmlElement(
    'media:content',
    { url, type, medium: 'image', fileSize: length, width, height },
    xmlText('media:description', text(said), { type: 'plain' }) +
      (credit ? xmlText('media:credit', text(credit)) : ''),
  );
}
