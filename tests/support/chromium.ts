import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const USUAL_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** CHROMIUM_PATH, else where Chromium or Chrome usually is; null where there is none. */
export function chromiumPath(): string | null {
  const named = process.env.CHROMIUM_PATH;
  return named || (USUAL_PATHS.find((path) => existsSync(path)) ?? null);
}

/** What a test's context can do, as far as it is needed here. */
interface Skippable {
  skip(note: string): never;
}

/** Skips the test on a person's machine that has no Chromium; in CI that is a failure. */
export function needChromium(context: Skippable): void {
  if (chromiumPath() !== null) return;
  if (process.env.CI) throw new Error('There is no Chromium: install it, or set CHROMIUM_PATH.');
  context.skip('install chromium to run');
}

/** A headless Chromium that asks nothing of the network by itself. The caller closes it. */
export function launchChromium(): Promise<Browser> {
  const executablePath = chromiumPath();
  if (executablePath === null) throw new Error('There is no Chromium: install it, or set CHROMIUM_PATH.');
  return chromium.launch({
    executablePath,
    headless: true,
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
}
