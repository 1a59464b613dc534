import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { renderBody } from '../markdown/render-body.ts';
import type { BodyText, FilePlace } from './body-text.ts';

/** A picture in the text. `src` is as written, `title` holds its caption and credit. */
export interface BodyImage extends FilePlace {
  readonly src: string;
  readonly alt: string;
  readonly title?: string;
}

/** The pictures of a text, those in raw HTML included. */
export function scanImages(text: BodyText): BodyImage[] {
  const { body } = text;
  if (!body.includes('![') && !/<(?:img|source|picture)\b/i.test(body)) return [];
  return [...findMarkdownImages(text), ...findHtmlImages(text)];
}

function findMarkdownImages(text: BodyText): BodyImage[] {
  const definitions = new Map<string, { url: string; title?: string | null | undefined }>();
  visit(text.tree, 'definition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  const images: BodyImage[] = [];
  visit(text.tree, (node: Nodes) => {
    if (node.type !== 'image' && node.type !== 'imageReference') return;
    const source = node.type === 'image' ? node : definitions.get(node.identifier);
    const { url = '', title } = source ?? {};
    images.push({
      src: url,
      alt: node.alt ?? '',
      title: title ?? undefined,
      ...text.placeOf(node),
    });
  });
  return images;
}

/** How raw HTML is read only the rendering knows, so it is asked; the place is where the address stands. */
function findHtmlImages(text: BodyText): BodyImage[] {
  if (!/<(?:img|source|picture)\b/i.test(text.body)) return [];
  const known = new Set(findMarkdownImages(text).map(({ src }) => src));
  return renderedImages(text.body)
    .filter(({ src }) => !known.has(src) && !known.has(decode(src)))
    .map((image) => ({ ...image, ...text.placeAt(Math.max(0, text.body.indexOf(image.src))) }));
}

/** A text whose marker cannot be obeyed is told of elsewhere and is not rendered. */
function renderedImages(body: string) {
  try {
    const { gated, public: open } = renderBody(body, { kind: 'brief', access: 'members' });
    return [...open.images, ...(gated?.images ?? [])];
  } catch {
    return [];
  }
}

function decode(src: string): string {
  try {
    return decodeURI(src);
  } catch {
    return src;
  }
}
