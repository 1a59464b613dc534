import {
  allowedAttribute,
  isAllowedElement,
  requiredAttributes,
} from '../../../src/paywall/open.ts';
import { claimSame } from './claims.ts';
import type { Case } from './claims.ts';

/** Which elements and attributes ever reach the reader's page. */
export const allowListCases: Case[] = [
  {
    name: 'elements of prose are allowed, elements that act are not',
    run() {
      for (const name of ['p', 'h2', 'table', 'figcaption', 'img', 'input'])
        claimSame([name, isAllowedElement(name)], [name, true]);
      const refused = [
        'script',
        'style',
        'iframe',
        'svg',
        'math',
        'form',
        'object',
        'embed',
        'base',
        'link',
        'meta',
        'h1',
        'template',
        'P',
        '',
        'constructor',
      ];
      for (const name of refused) claimSame([name, isAllowedElement(name)], [name, false]);
    },
  },
  {
    name: 'hast properties become the attributes they stand for',
    run() {
      const expected: [string, string, unknown, string, string][] = [
        ['p', 'id', 'exchange-7', 'id', 'exchange-7'],
        ['p', 'className', ['question', 'lead'], 'class', 'question lead'],
        ['section', 'dataFootnotes', true, 'data-footnotes', ''],
        ['a', 'dataFootnoteBackref', '', 'data-footnote-backref', ''],
        ['a', 'ariaDescribedBy', ['footnote-label', 'b'], 'aria-describedby', 'footnote-label b'],
        ['td', 'colSpan', 2, 'colspan', '2'],
        ['time', 'dateTime', '2012-09-17', 'datetime', '2012-09-17'],
        ['img', 'srcSet', ['a.avif 1x', 'b.avif 2x'], 'srcset', 'a.avif 1x, b.avif 2x'],
        ['img', 'alt', '', 'alt', ''],
        ['div', 'tabIndex', 0, 'tabindex', '0'],
        ['input', 'type', 'checkbox', 'type', 'checkbox'],
        ['section', 'data-exchange', 'exchange-7', 'data-exchange', 'exchange-7'],
      ];
      for (const [element, property, value, name, text] of expected) {
        claimSame(allowedAttribute(element, property, value), [name, text]);
      }
    },
  },
  {
    name: 'attributes that act, are unknown or absent are dropped',
    run() {
      const refused: [string, string, unknown][] = [
        ['p', 'onClick', 'alert(1)'],
        ['p', 'onclick', 'alert(1)'],
        ['p', 'style', 'color:red'],
        ['p', 'dataOther', 'x'],
        ['a', 'target', '_blank'],
        ['a', 'srcdoc', 'x'],
        ['p', 'constructor', 'x'],
        ['ol', 'reversed', false],
        ['p', 'id', null],
        ['p', 'id', undefined],
        ['p', 'id', {}],
        ['td', 'colSpan', NaN],
        ['input', 'type', 'password'],
      ];
      for (const [element, property, value] of refused) {
        claimSame([property, allowedAttribute(element, property, value)], [property, undefined]);
      }
    },
  },
  {
    name: 'addresses are http, https, mailto or relative',
    run() {
      for (const address of [
        'https://a.eu/x',
        'HTTP://a.eu',
        'mailto:a@b.eu',
        '/a',
        'a/b:c',
        '?a:b',
        '#a:b',
        '../x',
        '//a.eu',
        '',
      ]) {
        claimSame(allowedAttribute('a', 'href', address), ['href', address]);
      }
      const refused = [
        'javascript:alert(1)',
        'JavaScript:alert(1)',
        ' javascript:alert(1)',
        'java\nscript:alert(1)',
        '\u0001javascript:x',
        'java\tscript:x',
        'data:text/html,x',
        'data:image/png;base64,AAAA',
        'vbscript:x',
        'file:///x',
        'blob:x',
        'httpss:x',
        'xhttps://a',
        ':x',
      ];
      for (const address of refused)
        claimSame([address, allowedAttribute('a', 'href', address)], [address, undefined]);
      claimSame(allowedAttribute('blockquote', 'cite', 'javascript:x'), undefined);
    },
  },
  {
    name: 'inline images are allowed in img src only, and only as pictures',
    run() {
      const picture = 'data:image/png;base64,iVBORw0KGgo=';
      claimSame(allowedAttribute('img', 'src', picture), ['src', picture]);
      claimSame(allowedAttribute('source', 'src', picture), undefined);
      claimSame(allowedAttribute('img', 'srcSet', [`${picture} 1x`]), undefined);
      for (const other of [
        'data:image/svg+xml;base64,AAAA',
        'data:image/png,AAAA',
        'data:image/png;base64,<>',
        'data:text/html;base64,AAAA',
      ]) {
        claimSame(allowedAttribute('img', 'src', other), undefined);
      }
    },
  },
  {
    name: 'every candidate of a srcset must be a safe address',
    run() {
      claimSame(allowedAttribute('img', 'srcSet', 'a.avif 1x, javascript:x 2x'), undefined);
      claimSame(
        allowedAttribute('img', 'srcset', 'a.avif 640w,https://a.eu/b.avif 2x')?.[0],
        'srcset',
      );
    },
  },
  {
    name: 'an input is never more than a disabled box',
    run() {
      claimSame(requiredAttributes('input'), [
        ['type', 'checkbox'],
        ['disabled', ''],
      ]);
      claimSame(requiredAttributes('p'), []);
    },
  },
];
