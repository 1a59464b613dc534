import { findMarkers, isReadable, type Marker } from '../markdown/members-marker.ts';
import type { BodyText, FilePlace } from './body-text.ts';
import { findPlainMarker } from './plain-marker.ts';

/** Where `<!-- members-only -->` stands: alone on its line, inside another block, or shown as code. */
export interface BodyMarker extends FilePlace {
  readonly place: Marker['place'];
  readonly atEnd: boolean;
  /** Whether nothing that readers see stands before it. */
  readonly atStart: boolean;
}

/** The markers of a text, as the rendering finds them. */
export function scanMarkers(text: BodyText): BodyMarker[] {
  const { body } = text;
  if (!/members-only/i.test(body)) return [];
  const plain = findPlainMarker(body);
  if (plain !== undefined) {
    const atStart = body.slice(0, plain).trim() === '';
    return [{ place: 'root', atEnd: false, atStart, ...text.placeAt(plain) }];
  }
  return parseMarkers(text);
}

/** The same by parsing, which is always right and takes its time. */
export function parseMarkers(text: BodyText): BodyMarker[] {
  const markers = findMarkers(text.tree);
  const sources = [...text.body.matchAll(/<!--\s*members-only\s*-->/gi)];
  return markers.map(({ place, block, line, column }, index) => {
    const atEnd = !text.tree.children.slice(block + 1).some(isReadable);
    const atStart = !text.tree.children.slice(0, block).some(isReadable);
    const found = { line: line + text.firstLine - 1, column };
    // In a fence or a quote the lines of the value are not those of the file.
    const source = sources.length === markers.length ? sources[index] : undefined;
    return { place, atEnd, atStart, ...(source ? text.placeAt(source.index) : found) };
  });
}
