// How an article is set: the length of its lines, and what stands beside them in the margin.
import { expect, test, type Page } from '@playwright/test';
import { findOverflow } from '../support/find-overflow.ts';
import { interview, smallSite } from '../support/reader.ts';

for (const width of [768, 1024, 1200, 1440, 1920]) {
  test(`a line of text has 60 to 70 characters, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await openWithFonts(page, interview);
    const characters = await countPerLine(page, '#exchange-1 .turn p');
    expect(characters).toBeGreaterThanOrEqual(60);
    expect(characters).toBeLessThanOrEqual(70);
  });
}

for (const width of [1024, 1200, 1440]) {
  test(`index, number, name and question share a line, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await openWithFonts(page, interview);
    const places = await page.evaluate(readBaselines);
    const lines = places.map(({ baseline }) => baseline);
    expect(Math.max(...lines) - Math.min(...lines), JSON.stringify(places)).toBeLessThanOrEqual(1);
  });
}

for (const size of ['', 'large', 'largest']) {
  test(`names in the margin are whole and apart, text size "${size}"`, async ({ page }) => {
    await page.setViewportSize({ width: 1024, height: 900 });
    for (const address of [interview, `${smallSite}/articles/2025/pilot-and-captain/`]) {
      await openWithFonts(page, address);
      await setSize(page, size);
      expect(await page.evaluate(findCrowded)).toEqual([]);
      expect(await findOverflow(page)).toEqual([]);
    }
  });
}

test.describe('under a finger', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('what stands around the text is at least 24 px high and wide', async ({ page }) => {
    await page.goto(interview);
    const parts = '.kicker, .breadcrumb, .byline, .facts, .glossary, .offer-actions';
    const targets = page.locator(`:is(${parts}) a:visible`);
    expect(await targets.count()).toBeGreaterThan(8);
    const small = await targets.evaluateAll((links) =>
      links
        .map((link) => [link.textContent.trim(), link.getClientRects()[0]] as const)
        .filter(([, box]) => Math.min(box?.width ?? 0, box?.height ?? 0) < 24)
        .map(([words]) => words),
    );
    expect(small).toEqual([]);
  });
});

test('the menu for selected words leaves the selection and the lines after it free', async ({
  page,
}) => {
  await openWithFonts(page, interview);
  await page.evaluate(() => {
    const paragraph = document.querySelector('#exchange-1 .turn p');
    const text = [...(paragraph?.childNodes ?? [])].at(-1) as Text;
    paragraph?.scrollIntoView({ block: 'center' });
    getSelection()?.setBaseAndExtent(text, 200, text, 260);
  });
  const menu = page.getByRole('group', { name: 'Selected words' });
  await expect(menu).toBeVisible();
  const { y, height } = (await menu.boundingBox()) ?? { y: 0, height: 0 };
  const first = await page.evaluate(
    () => getSelection()?.getRangeAt(0).getBoundingClientRect().top,
  );
  expect(first).toBeGreaterThan(y + height);
  expect(first).toBeLessThan(y + height + 8);
});

test('a long headline is set smaller than others', async ({ page }) => {
  const sizeOf = () =>
    page.locator('h1').evaluate((title) => parseFloat(getComputedStyle(title).fontSize));
  await page.goto(interview);
  const usual = await sizeOf();
  await page.locator('h1').evaluate((title) => title.setAttribute('data-long', ''));
  expect(await sizeOf()).toBeLessThan(usual * 0.85);
});

/** Fonts that come late are used from the next page on: the browser has them by then. */
async function openWithFonts(page: Page, address: string): Promise<void> {
  await expect(async () => {
    await page.goto(address, { waitUntil: 'networkidle' });
    const areUsed = await page.evaluate(() => {
      const widthOf = (family: string) => {
        const words = document.createElement('span');
        words.style.fontFamily = family;
        words.textContent = 'Belgium hosts the institutions';
        document.querySelector('.article-body .prose')?.append(words);
        const { width } = words.getBoundingClientRect();
        words.remove();
        return width;
      };
      return ['Newsreader', 'Source Sans 3'].every(
        (family) => widthOf(`'${family}', monospace`) !== widthOf('monospace'),
      );
    });
    expect(areUsed).toBe(true);
  }).toPass();
}

async function setSize(page: Page, size: string): Promise<void> {
  await page.evaluate((chosen) => {
    document.documentElement.dataset['size'] = chosen;
  }, size);
}

/** Characters of running text a line, the last one left out. */
function countPerLine(page: Page, selector: string): Promise<number> {
  return page
    .locator(selector)
    .first()
    .evaluate((paragraph) => {
      const text = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      const lines = new Map<number, number>();
      const range = new Range();
      for (let node = text.nextNode(); node; node = text.nextNode()) {
        if (node.parentElement?.closest('.speaker')) continue;
        for (let at = 0; at < (node.nodeValue ?? '').length; at++) {
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const line = Math.round(range.getBoundingClientRect().bottom);
          lines.set(line, (lines.get(line) ?? 0) + 1);
        }
      }
      const full = [...lines.values()].slice(0, -1);
      return full.reduce((sum, count) => sum + count, 0) / full.length;
    });
}

/** Where the first words of each stand: an empty inline box has its lower edge on the baseline. */
function readBaselines(): { of: string; baseline: number }[] {
  const first = '#exchange-1';
  const words = [
    '[data-place]',
    `${first} .exchange-number`,
    `${first} .question .speaker`,
    `${first} .question`,
  ];
  return words.map((of) => {
    const element = document.querySelector(of) as Element;
    const mark = document.createElement('span');
    mark.style.display = 'inline-block';
    element.append(mark);
    // At the end of a question that runs over two lines its mark would stand on the second.
    if (of.endsWith('.question')) element.querySelector('.speaker')?.after(mark);
    const baseline = mark.getBoundingClientRect().bottom;
    mark.remove();
    return { of, baseline };
  });
}

/** Names and numbers in the margin that are cut off at the left, or reach into what stands beside them. */
function findCrowded(): string[] {
  const boxOf = (element: Element) => {
    const range = new Range();
    range.selectNodeContents(element);
    return range.getBoundingClientRect();
  };
  const all = [...document.querySelectorAll('.speaker, .exchange-number, [data-place]')];
  const boxes = all.map((element) => ({ words: element.textContent.trim(), box: boxOf(element) }));
  const text = document.querySelector('.article-body .prose')?.getBoundingClientRect().left ?? 0;
  const wide = boxes.filter(({ box }) => box.left < 0 || box.right > text);
  const met = boxes.flatMap((one, index) =>
    boxes.slice(index + 1).filter(({ box }) => {
      const isBeside = box.top < one.box.bottom && one.box.top < box.bottom;
      return isBeside && box.left < one.box.right + 4 && one.box.left < box.right + 4;
    }),
  );
  return [...wide, ...met].map(({ words }) => words);
}
