import { describe, expect, test } from 'vitest';
import { type BrowserProbes, findBrowser } from '../../support/browser.ts';

interface Machine {
  chromiumPath?: string;
  installed?: string[];
  /** Programs that start; a download or a package adds its own. */
  working?: string[];
  canDownload?: boolean;
  canInstall?: boolean;
}

/** Probes of an imaginary machine, and the steps that were taken on it. */
function imagine(machine: Machine): { probes: BrowserProbes; steps: string[] } {
  const steps: string[] = [];
  const working = new Set(machine.working);
  const probes: BrowserProbes = {
    chromiumPath: machine.chromiumPath,
    findInstalled: () => machine.installed ?? [],
    playwrightPath: () => '/cache/playwright/chrome',
    downloadWithPlaywright: () => {
      steps.push('download');
      return machine.canDownload ?? false;
    },
    installPackage: () => {
      steps.push('apt-get');
      if (!machine.canInstall) return { reason: 'only root may install it' };
      working.add('/usr/bin/chromium');
      return { path: '/usr/bin/chromium' };
    },
    runs: (path) => working.has(path),
  };
  return { probes, steps };
}

const everything: Machine = {
  chromiumPath: '/mine/chrome',
  installed: ['/usr/bin/google-chrome'],
  working: ['/mine/chrome', '/usr/bin/google-chrome', '/cache/playwright/chrome'],
  canDownload: true,
  canInstall: true,
};

describe('the order', () => {
  test('CHROMIUM_PATH comes first', () => {
    const { probes, steps } = imagine(everything);
    expect(findBrowser(probes)).toEqual({ path: '/mine/chrome', origin: 'CHROMIUM_PATH' });
    expect(steps).toEqual([]);
  });

  test('then an installed browser, without any download', () => {
    const { probes, steps } = imagine({ ...everything, chromiumPath: '' });
    expect(findBrowser(probes)).toEqual({
      path: '/usr/bin/google-chrome',
      origin: 'installed on this machine',
    });
    expect(steps).toEqual([]);
  });

  test('of several installed ones, the first that starts', () => {
    const installed = ['/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
    const { probes } = imagine({ ...everything, chromiumPath: '', installed });
    expect(findBrowser(probes).path).toBe('/usr/bin/google-chrome');
  });

  test('then the one that Playwright has, without downloading it again', () => {
    const { probes, steps } = imagine({ working: ['/cache/playwright/chrome'] });
    expect(findBrowser(probes).origin).toBe('downloaded by Playwright before');
    expect(steps).toEqual([]);
  });

  test('then Playwright’s download', () => {
    const { probes, steps } = imagine({ canDownload: true, canInstall: true });
    let runs = 0;
    probes.runs = (path) => path === '/cache/playwright/chrome' && (runs += 1) > 1;
    expect(findBrowser(probes).origin).toBe('downloaded by Playwright now');
    expect(steps).toEqual(['download']);
  });

  test('then the package manager, also when the download does not start', () => {
    for (const canDownload of [false, true]) {
      const { probes, steps } = imagine({ canDownload, canInstall: true });
      expect(findBrowser(probes)).toEqual({
        path: '/usr/bin/chromium',
        origin: 'installed now with apt-get',
      });
      expect(steps).toEqual(['download', 'apt-get']);
    }
  });
});

describe('no browser', () => {
  test('says everything that was tried, and what to do', () => {
    const { probes } = imagine({});
    expect(() => findBrowser(probes)).toThrow(
      /no Chromium.*\n.*Playwright could not.*\n.*only root.*\n.*set CHROMIUM_PATH/,
    );
  });

  test('a CHROMIUM_PATH that does not start is an error, not a reason to take another', () => {
    const { probes } = imagine({ ...everything, chromiumPath: '/wrong' });
    expect(() => findBrowser(probes)).toThrow('CHROMIUM_PATH is "/wrong"');
  });
});
