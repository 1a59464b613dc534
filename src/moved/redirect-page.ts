import { escapeXml } from '../feeds/xml-text.ts';

export interface RedirectTarget {
  readonly title: string;
  /** The absolute address. */
  readonly address: string;
  readonly language: string;
}

/** The page at an old address, for hosts that do not read `_redirects`: it works without script. */
export function redirectPage({ title, address, language }: RedirectTarget): string {
  const [name, href] = [escapeXml(title), escapeXml(address)];
  return `<!doctype html>
<html lang="${escapeXml(language)}">
<head>
<meta charset="utf-8">
<title>${name}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="refresh" content="0; url=${href}">
<link rel="canonical" href="${href}">
</head>
<body>
<main>
<h1>${name}</h1>
<p>This page has a new address: <a href="${href}">${href}</a></p>
</main>
</body>
</html>
`;
}
