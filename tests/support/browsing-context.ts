import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { launchChromium } from './chromium.ts';

/** One for all spec files of a worker; Playwright ends it with the worker's process. */
let sharedBrowser: Promise<Browser> | undefined;

/** Timers of the page that would hide what a test waits to see: a machine may be slower than they are. */
const HIDING_MILLIS = 3000;

/**
 * Starts a desktop-size browsing context for this test; what it opens has only the test's own time limit. Short notices
 * and _typing…_ stay until the page is closed.
 */
export async function contextForTest(options: BrowserContextOptions = {}): Promise<BrowserContext> {
  sharedBrowser ??= launchChromium();
  const browser = await sharedBrowser;
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
    ...options,
  });
  onTestFinished(() => context.close());
  context.setDefaultTimeout(0);
  await context.addInitScript((hidingMillis) => {
    const setTimer = globalThis.setTimeout;
    const held = (callback: () => void, millis = 0) =>
      millis < hidingMillis ? setTimer(callback, millis) : 0;
    Object.assign(globalThis, { setTimeout: held });
  }, HIDING_MILLIS);
  return context;
}
