import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

export type PageElement = DefaultTreeAdapterTypes.Element;
type PageNode = DefaultTreeAdapterTypes.Node;

/** An HTML file of a built site. */
export interface BuiltPage {
  /** From the root of the site: `archive/2012/index.html`. */
  file: string;
  /** Every element, in the order of the document; templates are looked into, scripts are not run. */
  elements: PageElement[];
  /** What the parser complained about. */
  errors: string[];
}

/** All files of a folder, from its root, sorted. */
export function listSiteFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/** Parses every page of a built site as a browser without script would, those that only lead on left out. */
export function readPages(folder: string): BuiltPage[] {
  const files = listSiteFiles(folder).filter((file) => file.endsWith('.html'));
  const pages = files.map((file) => readPage(file, readFileSync(join(folder, file), 'utf8')));
  return pages.filter((page) => !isRedirect(page));
}

function isRedirect(page: BuiltPage): boolean {
  return findAll(page, 'meta').some((meta) => attribute(meta, 'http-equiv') === 'refresh');
}

function readPage(file: string, html: string): BuiltPage {
  const errors: string[] = [];
  const onParseError = ({
    code,
    startLine,
    startCol,
  }: {
    code: string;
    startLine: number;
    startCol: number;
  }) => errors.push(`${startLine}:${startCol} ${code}`);
  const document = parse(html, { scriptingEnabled: false, onParseError });
  return { file, elements: listElements(document), errors };
}

function listElements(node: PageNode): PageElement[] {
  const children = 'content' in node ? [node.content] : 'childNodes' in node ? node.childNodes : [];
  const below = children.flatMap(listElements);
  return 'tagName' in node ? [node, ...below] : below;
}

/** The elements of one name, in the order of the page. */
export function findAll({ elements }: BuiltPage, name: string): PageElement[] {
  return elements.filter(({ tagName }) => tagName === name);
}

/** The value of an attribute; '' for one without a value, undefined for one that is not there. */
export function attribute({ attrs }: PageElement, name: string): string | undefined {
  return attrs.find((attr) => attr.name === name)?.value;
}

/** The words in an element, with single spaces. */
export function textOf(element: PageElement): string {
  const collect = (node: PageNode): string =>
    'value' in node
      ? node.value
      : 'childNodes' in node
        ? node.childNodes.map(collect).join('')
        : '';
  return collect(element).replace(/\s+/g, ' ').trim();
}

/** Whether an element stands inside one that passes the test. */
export function isInside(element: PageElement, test: (outer: PageElement) => boolean): boolean {
  let node: PageNode | null = element.parentNode;
  while (node !== null && 'parentNode' in node) {
    if ('tagName' in node && test(node)) return true;
    node = node.parentNode;
  }
  return false;
}
