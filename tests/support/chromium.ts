import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const DEFAULT_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Path of Chromium or Chrome: CHROMIUM_PATH, or else one of the default paths; null if none exists. */
export function chromiumPath(): string | null {
  const configured = process.env.CHROMIUM_PATH;
  return configured || (DEFAULT_PATHS.find((path) => existsSync(path)) ?? null);
}

/** The part of a test's context that is used here. */
interface Skippable {
  skip(note: string): never;
}

/** Without Chromium, skips the test on a developer's machine and fails in CI. */
export function needChromium(context: Skippable): void {
  if (chromiumPath() !== null) return;
  if (process.env.CI) throw new Error('There is no Chromium: install it, or set CHROMIUM_PATH.');
  context.skip('install chromium to run');
}

/** Starts a headless Chromium without background requests. The caller closes it. */
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
