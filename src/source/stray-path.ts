/** The files at the top of a content folder that are read, the lock file of identities aside. */
export const settingsFiles = [
  'publication.yaml',
  'front-page.yaml',
  'partners.yaml',
  'glossary.yaml',
] as const;

export const contentFolders = ['topics', 'authors', 'articles'] as const;

/** Whether a path looks like content and is none: somebody waits for it to appear. */
export function isStray(file: string): boolean {
  if (file === 'README.md' || !looksLikeText(file)) return false;
  const isSettings = settingsFiles.some((name) => name === file);
  return !isSettings && !/^(?:articles\/.+|(?:topics|authors)\/[^/]+)\.md$/.test(file);
}

function looksLikeText(file: string): boolean {
  return /\.(?:md\w*|markdown|txt|ya?ml|docx?|odt|rtf)\/?$/i.test(file);
}
