import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BrowserContext, chromium } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The machine's Chromium, or null. */
export const chromiumPath = (): string | null => PLACES.find((path) => existsSync(path)) ?? null;

/** `describe`, or `describe.skip` with a plain notice where there is no Chromium. */
export const describeInBrowser = (title: string, specs: () => void): void => {
  if (chromiumPath() !== null) return describe(title, specs);
  process.stdout.write(`NOT RUN, no Chromium on this machine (install the package "chromium"): ${title}\n`);
  describe.skip(title, specs);
};

export interface OpenBrowser {
  readonly context: BrowserContext;
  close(): Promise<void>;
}

/** A browser with a profile of its own that asks nothing of any network but the address under test. */
export const openBrowser = async (options: { scripts?: boolean } = {}): Promise<OpenBrowser> => {
  const profile = mkdtempSync(join(tmpdir(), 'plp-browser-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath()!,
    headless: true,
    javaScriptEnabled: options.scripts ?? true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  return {
    context,
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
};
