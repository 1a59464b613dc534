/**
 * Which scripts are published as one file. Left to itself the bundler makes a file of every few lines that two pages
 * share: small files compress badly, and each is one more that can fail. An article loads all three.
 */
export const scriptGroups = [
  {
    // What is kept on the device, and its settings: the account and the reading list have it too.
    name: 'kept',
    test: /\/src\/client\/(device-store|reader-element|reading-(places|settings)|saved-list)\./,
  },
  {
    name: 'tools',
    test: /\/src\/client\/(article-tools|exchange-|keyboard-help|print-page|quote-passage|resume-|save-article|share-page|shortcut)/,
  },
  {
    // Loaded by whoever selects words.
    name: 'quote',
    test: /\/src\/client\/(citation|quote|quote-menu|selected-passage|text-directive)\./,
  },
  {
    // Whether there is a pass, and the words of every state; the pages of the membership have it too.
    name: 'gate',
    test: /\/src\/(paywall\/(base64url|compression|documents|envelope|failures|keys)|client\/(failure-state|pass-store|refused-error|words))\./,
  },
  {
    // Loaded by whoever has a pass, a gift or a code.
    name: 'opening',
    test: /\/src\/(paywall\/(allow-list|group-key|open)|client\/(issuer|render-tree|sealed-article))\./,
  },
];
