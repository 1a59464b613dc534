import type { Page } from '@playwright/test';

/** The elements that stick out of the window on the right; those inside a scroller of their own do not. */
export function findOverflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isOver = document.documentElement.scrollWidth > innerWidth;
    if (!isOver) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5)
      .map((element) => element.outerHTML.slice(0, 120));
  });
}
