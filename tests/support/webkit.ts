// WebKitGTK, driven by selenium under a screen of its own. Debian: apt-get install webkit2gtk-driver xvfb.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { Builder, Capabilities, type WebDriver } from 'selenium-webdriver';

export interface WebKitPrograms {
  driver: string;
  browser: string;
  screen: string;
}

/** The programs of this machine, or why there are none for us. */
export function findWebKit(): WebKitPrograms | { reason: string } {
  const driver = findOnPath('WebKitWebDriver');
  const screen = findOnPath('Xvfb');
  const [browser] = globSync('/usr/lib{,64,/*}/webkit2gtk-4.?/MiniBrowser');
  if (driver && browser && screen) return { driver, browser, screen };
  return { reason: 'WebKitGTK is not installed. Debian: apt-get install webkit2gtk-driver xvfb' };
}

function findOnPath(program: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, program)).find((file) => existsSync(file));
}

export interface WebKitSession {
  browser: WebDriver;
  end(): Promise<void>;
}

/** Opens a window; every session starts without anything kept. */
export async function openWebKit(programs: WebKitPrograms): Promise<WebKitSession> {
  const screen = spawn(programs.screen, ['-displayfd', '3', '-screen', '0', '1280x1024x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [number] = (await once(screen.stdio[3] as Readable, 'data')) as [Buffer];
  const port = await findFreePort();
  const driver = spawn(programs.driver, [`--port=${port}`], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: `:${number.toString().trim()}`,
      GDK_BACKEND: 'x11',
      LIBGL_ALWAYS_SOFTWARE: '1',
      // Its sandbox needs a user other than root, and containers have only that one.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    },
  });
  const end = async (): Promise<void> => {
    await stop(driver);
    await stop(screen);
  };
  try {
    const browser = await connect(port, programs.browser);
    return { browser, end: () => browser.quit().then(end, end) };
  } catch (error) {
    await end();
    throw error;
  }
}

async function connect(port: number, binary: string): Promise<WebDriver> {
  const capabilities = new Capabilities({
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary, args: ['--automation'] },
  });
  for (let tries = 0; ; tries += 1) {
    try {
      const builder = new Builder().usingServer(`http://127.0.0.1:${port}`);
      return await builder.withCapabilities(capabilities).build();
    } catch (error) {
      if (tries === 20) throw error;
      await wait(250);
    }
  }
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

async function stop(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null) return;
  const ended = once(program, 'exit');
  program.kill('SIGTERM');
  await ended;
}
