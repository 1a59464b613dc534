// The Nu Html Checker on every page of every site.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { checkMarkup, whyNoChecker } from '../support/nu-checker.ts';
import { root, sites } from '../support/sites.ts';

const missing = whyNoChecker();

test.skipIf(missing !== undefined)(
  `the checker finds the fault that is planted, and no other${missing ? ` (skipped: ${missing})` : ''}`,
  () => {
    const planted = mkdtempSync(join(tmpdir(), 'markup-'));
    onTestFinished(() => rmSync(planted, { recursive: true }));
    writeFileSync(join(planted, 'a.html'), '<!doctype html><title>A</title><p><h1 for=x>A</h1>');
    const folders = Object.values(sites).map(({ outDir }) => join(root, outDir));
    const found = checkMarkup([...folders, planted]);
    expect(found.filter((fault) => !fault.includes(planted))).toEqual([]);
    expect(found.join()).toContain('Attribute “for” not allowed on element “h1”');
  },
);
