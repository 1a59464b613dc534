// What readers set in their system or browser for their eyes: wider spacing, few colours, no motion.
import { expect, test, type Page } from '@playwright/test';
import { findBarriers } from '../support/axe.ts';
import { findOverflow } from '../support/find-overflow.ts';
import { pageKinds } from '../support/page-kinds.ts';
import { expectOpen, gateOf, interview, startTrial } from '../support/reader.ts';

for (const width of [320, 1280]) {
  test.describe(`with wide spacing, ${width} px`, () => {
    test.use({ viewport: { width, height: 800 } });

    for (const [kind, address] of Object.entries(pageKinds)) {
      test(`${kind} loses nothing`, async ({ page }) => {
        await page.goto(address);
        await spaceText(page);
        expect(await findOverflow(page)).toEqual([]);
        expect(await findClipped(page)).toEqual([]);
      });
    }

    test('an opened interview loses nothing', async ({ page }) => {
      await startTrial(page, interview);
      await spaceText(page);
      expect(await findOverflow(page)).toEqual([]);
      expect(await findClipped(page)).toEqual([]);
    });
  });
}

test.describe('with the colours of the system', () => {
  test.use({ forcedColors: 'active' });

  test('an interview has no barrier, closed and open', async ({ page }) => {
    await page.goto(interview);
    expect(await findBarriersOfForm(page)).toEqual([]);
    await gateOf(page).trial.click();
    await expectOpen(page);
    expect(await findBarriersOfForm(page)).toEqual([]);
  });

  test('words that were found can be read, and the mark of membership is seen', async ({
    page,
  }) => {
    await page.goto('/search/?q=espionage');
    const looks = (selector: string, pseudo?: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element, part) => {
          const { color, backgroundColor } = getComputedStyle(element, part);
          return [color, backgroundColor, getComputedStyle(document.body).backgroundColor];
        }, pseudo);
    const marks = await page.evaluate(() => {
      const probe = document.body.appendChild(document.createElement('p'));
      probe.style.cssText = 'color: MarkText; background: Mark';
      const { color, backgroundColor } = getComputedStyle(probe);
      return [color, backgroundColor];
    });
    expect((await looks('[data-results] mark')).slice(0, 2)).toEqual(marks);
    const [, dot, paper] = await looks('.members-mark', '::before');
    expect(dot).not.toBe(paper);
  });

  test('the focus is seen, and so is what is a link or a button', async ({ page }) => {
    await page.goto(interview);
    const { trial } = gateOf(page);
    await trial.focus();
    const look = await trial.evaluate((button) => {
      const { outlineStyle, outlineWidth, borderTopWidth } = getComputedStyle(button);
      return { outlineStyle, outlineWidth, borderTopWidth };
    });
    expect(look.outlineStyle).not.toBe('none');
    expect(parseFloat(look.outlineWidth)).toBeGreaterThanOrEqual(2);
    expect(parseFloat(look.borderTopWidth)).toBeGreaterThan(0);
  });

  test('the index tells open, closed and current exchanges apart by form', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await startTrial(page, interview);
    await page.locator('#exchange-7').evaluate((element) => element.scrollIntoView());
    const current = page.locator('.navigator [aria-current]');
    await expect(current).toHaveCount(1);
    const widths = await page.locator('.navigator a').evaluateAll((links) =>
      links.map((link) => {
        const { inlineSize } = getComputedStyle(link, '::before');
        return [link.hasAttribute('aria-current'), parseFloat(inlineSize)] as const;
      }),
    );
    const others = widths.filter(([isCurrent]) => !isCurrent).map(([, size]) => size);
    const own = widths.find(([isCurrent]) => isCurrent)?.[1] ?? 0;
    expect(own).toBeGreaterThan(Math.max(...others));
  });
});

for (const reducedMotion of ['reduce', 'no-preference'] as const) {
  test(`the offer gives way ${reducedMotion === 'reduce' ? 'at once' : 'by folding'}`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion });
    await page.goto(interview);
    await page.evaluate(() => {
      const { animate } = Element.prototype;
      Element.prototype.animate = function count(...args) {
        document.documentElement.dataset['moves'] = 'yes';
        return animate.apply(this, args);
      };
    });
    await gateOf(page).trial.click();
    await expectOpen(page);
    const moves = page.locator('html[data-moves]');
    await expect(moves).toHaveCount(reducedMotion === 'reduce' ? 0 : 1);
  });
}

/** Contrast is left out: the colours are the system's, and axe-core compares them with those of the page. */
async function findBarriersOfForm(page: Page): Promise<string[]> {
  return (await findBarriers(page)).filter((barrier) => !barrier.startsWith('color-contrast'));
}

/** The spacing that a page must bear (WCAG 2.2, success criterion 1.4.12). */
async function spaceText(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
      p { margin-block-end: 2em !important; }`);
    document.adoptedStyleSheets.push(sheet);
  });
}

/** Elements that cut off words of their own; what is for screen readers alone and the browser's own fields are left out. */
function findClipped(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>(':is(main, header, footer) :not(input)')]
      .filter((element) => {
        const { overflowX, overflowY, clipPath } = getComputedStyle(element);
        const hides =
          ['hidden', 'clip'].includes(overflowX) || ['hidden', 'clip'].includes(overflowY);
        if (!hides || clipPath !== 'none' || element.offsetHeight < 2) return false;
        const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
        return scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1;
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  );
}
