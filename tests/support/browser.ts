/** What looking for a browser needs from the machine; the unit tests give a machine of their own. */
export interface BrowserProbes {
  chromiumPath: string | undefined;
  /** The path of a program on PATH (or of an application that is always at one place). */
  findInstalled(): string[];
  /** Where Playwright keeps its own Chromium, whether it is there or not. */
  playwrightPath(): string;
  downloadWithPlaywright(): boolean;
  /** Installs Chromium with the system's package manager; says why when it cannot. */
  installPackage(): { path: string } | { reason: string };
  /** Whether the program starts and says its version. */
  runs(path: string): boolean;
}

export interface FoundBrowser {
  path: string;
  /** For people: which of the ways it was. */
  origin: string;
}

/**
 * The browser for the tests: CHROMIUM_PATH, then an installed one, then Playwright's own download, then the
 * system's package. Throws an Error that says what was tried; a wrong CHROMIUM_PATH is never passed over.
 */
export function findBrowser(probes: BrowserProbes): FoundBrowser {
  if (probes.chromiumPath) return useChosen(probes.chromiumPath, probes);
  const tried: string[] = [];
  return (
    useInstalled(probes, tried) ??
    usePlaywright(probes, tried) ??
    usePackage(probes, tried) ??
    giveUp(tried)
  );
}

function useChosen(path: string, probes: BrowserProbes): FoundBrowser {
  if (probes.runs(path)) return { path, origin: 'CHROMIUM_PATH' };
  throw new Error(`CHROMIUM_PATH is "${path}", but no browser starts there.`);
}

function useInstalled(probes: BrowserProbes, tried: string[]): FoundBrowser | undefined {
  const path = probes.findInstalled().find((candidate) => probes.runs(candidate));
  if (path !== undefined) return { path, origin: 'installed on this machine' };
  tried.push('no Chromium or Chrome that starts is installed');
  return undefined;
}

function usePlaywright(probes: BrowserProbes, tried: string[]): FoundBrowser | undefined {
  const path = probes.playwrightPath();
  if (probes.runs(path)) return { path, origin: 'downloaded by Playwright before' };
  if (!probes.downloadWithPlaywright()) tried.push('Playwright could not download one');
  else if (probes.runs(path)) return { path, origin: 'downloaded by Playwright now' };
  else tried.push('Playwright downloaded one, but it does not start on this system');
  return undefined;
}

function usePackage(probes: BrowserProbes, tried: string[]): FoundBrowser | undefined {
  const result = probes.installPackage();
  if ('path' in result && probes.runs(result.path)) {
    return { path: result.path, origin: 'installed now with apt-get' };
  }
  tried.push('reason' in result ? result.reason : 'the package was installed but does not start');
  return undefined;
}

function giveUp(tried: string[]): never {
  const list = tried.map((line) => `  - ${line}`).join('\n');
  throw new Error(
    `The browser tests need Chromium, and there is none:\n${list}\nInstall Chromium or Chrome, or set CHROMIUM_PATH to one.`,
  );
}
