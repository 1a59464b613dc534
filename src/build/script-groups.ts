/**
 * Which scripts are published as one file. Left to itself the bundler makes a file of every few lines that two pages
 * share: small files compress badly, and each is one more that can fail. What only one page loads is in no group: it
 * stands in that page's own script.
 */
export const scriptGroups = [
  // A file of its own, which plain-imports.ts takes out again.
  { name: 'preload-helper', test: /preload-helper/ },
  {
    // What is kept on the device, and its settings: the account and the reading list have it too.
    name: 'kept',
    test: /\/src\/client\/(device-store|reader-element|reading-(places|settings)|saved-list)\./,
  },
  {
    // Whether there is a pass, and the words of every state; the pages of the membership have it too.
    name: 'gate',
    test: /\/src\/(paywall\/(base64url|compression|documents|envelope|epoch-month|failures)|client\/(failure-state|load-opening|pass-store|refused-error|words))\./,
  },
];
