// What a browser does that keeps nothing for this site: every touch of its stores is an error.
for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
  Object.defineProperty(window, name, {
    get() {
      throw new DOMException('The preview blocks storage.', 'SecurityError');
    },
  });
}
