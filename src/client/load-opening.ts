/**
 * Loads what opens an article: only who holds a pass, a gift or a code needs it, or asks for one.
 *
 * A browser may remember a module that failed for as long as the page is open (HTML standard, "module map"), so that
 * trying again would fail without a connection and with one. Once the site answers, a reader who asks `byHand` gets the
 * page anew, which is also right when a later build has taken the file away.
 * @throws TypeError, as fetch() does, when it cannot be had
 */
export function loadOpening(byHand: boolean) {
  return import('./opening.ts').catch(async (error: unknown) => {
    // A page that opens by itself would load itself for ever.
    if (byHand) {
      await fetch(location.href, { method: 'HEAD', cache: 'no-store' });
      location.reload();
    }
    throw error;
  });
}
