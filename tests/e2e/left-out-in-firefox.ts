/** Specs that do not run in Firefox, and why: `npm test` says so each time. */
export const specsLeftOut: Readonly<Record<string, string>> = {
  'layout.spec.ts': 'only Chromium tells layout shifts and takes another size of text',
  'barriers.spec.ts': 'axe-core looks at the page, which is the same in every browser',
  'barriers-in-states.spec.ts': 'axe-core looks at the page, which is the same in every browser',
  'every-page.spec.ts': 'axe-core looks at the page, which is the same in every browser',
  'offline.spec.ts': 'WebDriver BiDi does not take the connection from a service worker',
  'offline-saved.spec.ts': 'WebDriver BiDi does not take the connection from a service worker',
  'offline-base-path.spec.ts': 'WebDriver BiDi does not take the connection from a service worker',
  'offline-updates.spec.ts': 'WebDriver BiDi does not take the connection from a service worker',
  'installable.spec.ts': 'only Chromium tells whether a site can be installed',
  'preview.spec.ts': 'the preview is for editors, and its one server serves one run',
};

/** Tests that do not run in Firefox, by a part of their name. */
export const testsLeftOut: Readonly<Record<string, string>> = {
  'without script': 'WebDriver BiDi cannot switch scripts off',
  'the offer gives way at once': 'WebDriver BiDi cannot ask for less motion',
  'with the colours of the system': 'WebDriver BiDi cannot ask for forced colours',
  'under a finger': 'WebDriver BiDi gives no coarse pointer',
  'on paper': 'WebDriver BiDi cannot look at a page as it is printed',
  'on a touch screen': 'a tap by WebDriver BiDi is no press that may fill the clipboard',
  'goes to another browser as a file': 'WebDriver BiDi does not tell of downloads',
  'beside the mouse': 'Firefox without a window says that there is no mouse',
  'the back button gives the list': 'WebDriver BiDi does not tell of a page that was kept whole',
};
