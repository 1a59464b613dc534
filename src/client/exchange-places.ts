/** The exchanges of an interview that stand in the page, in their order. */
export function findExchanges(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('.exchange[id]')];
}

/**
 * The exchange that is being read: the last one whose question has come to the top of the window. The line lies just
 * below where a link brings a question to rest, so that a short answer is not skipped.
 */
export function findCurrentExchange(): HTMLElement | undefined {
  const line = 6 * parseFloat(getComputedStyle(document.documentElement).fontSize);
  return findExchanges().findLast((exchange) => exchange.getBoundingClientRect().top < line);
}

/** Calls back when the reader has moved, and when answers were opened or closed, at most once a frame. */
export function onMove(callback: () => void, signal: AbortSignal): void {
  let isAwaited = false;
  const moved = () => {
    if (isAwaited) return;
    isAwaited = true;
    requestAnimationFrame(() => {
      isAwaited = false;
      if (!signal.aborted) callback();
    });
  };
  for (const change of ['scroll', 'resize', 'gate']) {
    addEventListener(change, moved, { signal, passive: true });
  }
  moved();
}
