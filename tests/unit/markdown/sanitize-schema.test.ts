import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { renderBody } from '../../../src/markdown/render-body.ts';
import {
  allowedAttributes,
  allowedElements,
  allowedProtocols,
} from '../../../src/markdown/sanitize-schema.ts';

const render = (html: string) =>
  toHtml(renderBody(html, { kind: 'news', access: 'free' }).public.teaser);

describe('the allow-list', () => {
  it.each(allowedAttributes.filter((name) => name !== 'href' && name !== 'src'))(
    'keeps %s, so its name is the one the sanitizer knows',
    (name) => {
      expect(render(`<div ${name}="1">x</div>`)).toMatch(new RegExp(`<div ${name}(="1"|="")?>x`));
    },
  );

  it.each(allowedProtocols)('keeps addresses with %s', (protocol) => {
    expect(render(`[x](${protocol}:a)`)).toContain(`href="${protocol}:a"`);
  });

  it.each(['script', 'style', 'iframe', 'object', 'embed', 'form', 'link', 'meta', 'base', 'h1'])(
    'has no %s',
    (name) => {
      expect(allowedElements).not.toContain(name);
      expect(render(`<div><${name} src="x" href="x">x</${name}></div>`)).not.toContain(`<${name}`);
    },
  );

  it.each(['onclick', 'onerror', 'style', 'name', 'target', 'srcdoc', 'formaction', 'data-other'])(
    'drops %s',
    (name) => expect(render(`<p ${name}="x">x</p>`)).toBe('<p>x</p>'),
  );
});
