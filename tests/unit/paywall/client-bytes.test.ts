import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'vite';
import { expect, test } from 'vitest';

const entry = fileURLToPath(new URL('client-entry.ts', import.meta.url));

test('all that a browser needs of the paywall is at most 2.6 KB compressed', async () => {
  const code = await bundle();
  expect(brotliCompressSync(code).length).toBeLessThanOrEqual(2600);
  expect(code).toContain('PBKDF2');
});

test('nothing that only the build needs goes to the browser', async () => {
  const code = await bundle();
  for (const sealing of [
    'new CompressionStream',
    'wrapKey(`raw',
    'last-epoch',
    'content-key',
    'demonstration',
  ]) {
    expect(code.replaceAll('unwrapKey', '')).not.toContain(sealing);
  }
});

async function bundle(): Promise<string> {
  const lib = { entry, formats: ['es' as const] };
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: true,
      target: 'es2024',
      lib,
      rollupOptions: { output: { minify: true } },
    },
  });
  if (!Array.isArray(output)) throw new Error('Expected one bundle.');
  return output
    .flatMap(({ output: files }) => files.map((file) => ('code' in file ? file.code : '')))
    .join('');
}
