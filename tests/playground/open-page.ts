import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { beforeEach } from 'vitest';
import { contextForTest } from '../support/browsing-context.ts';
import { needChromium } from '../support/chromium.ts';
import { playgroundWithBot, type ScriptedPlayground } from './scripted-bot.ts';

export interface OpenPage extends ScriptedPlayground {
  readonly page: Page;
  readonly composer: Locator;
  /** Types into the composer and presses Enter. */
  say(text: string): Promise<void>;
  /** The bubble with a text, waited for. */
  bubble(text: string): Promise<Locator>;
  /** What the page reported as wrong: uncaught errors, and errors on its console. */
  readonly complaints: readonly string[];
}

/** Each call of the result opens the page of a playground of its own. */
export function pageOpener(): (options?: BrowserContextOptions) => Promise<OpenPage> {
  beforeEach(needChromium);

  return async (options = {}) => {
    const scripted = await playgroundWithBot();
    const context = await contextForTest(options);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (line) => {
      if (line.type() === 'error') complaints.push(line.text());
    });
    await page.goto(scripted.playground.url);
    await page.locator('.chat').first().waitFor({ state: 'attached' });
    const composer = page.locator('textarea');
    return {
      ...scripted,
      page,
      composer,
      complaints,
      say: async (text) => {
        await composer.fill(text);
        await composer.press('Enter');
      },
      bubble: async (text) => {
        const found = page.locator('.message', { hasText: text }).last();
        await found.waitFor();
        return found;
      },
    };
  };
}
