import { escapeXml } from './xml-text.ts';

type Attributes = Record<string, string | number | undefined>;

/** An XML element with its attributes, which are escaped, and its inside, which is XML already; those undefined are left out. */
export function xmlElement(name: string, attributes: Attributes, inside = ''): string {
  const list = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escapeXml(String(value))}"`],
  );
  return inside === ''
    ? `<${name}${list.join('')}/>`
    : `<${name}${list.join('')}>${inside}</${name}>`;
}

/** An XML element that holds plain text. */
export function xmlText(name: string, text: string, attributes: Attributes = {}): string {
  return xmlElement(name, attributes, escapeXml(text));
}
