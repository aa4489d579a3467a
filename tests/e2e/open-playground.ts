import { join } from 'node:path';
import type { BrowserContextOptions } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { type StartOptions, startApplication } from '../../src/app/application.ts';
import { readConfig } from '../../src/app/config.ts';
import { contextForTest } from '../support/browsing-context.ts';
import { realSeedFolder } from '../support/real-seed.ts';
import { silentLog } from '../support/silent-log.ts';
import { temporaryFolder } from '../support/store.ts';

interface OpenOptions {
  readonly browsing?: BrowserContextOptions;
  readonly start?: StartOptions;
}

/** The page of the whole bot, as `npm start` without a token shows it. Both are closed when the test ends. */
export async function openPlayground({ browsing = {}, start = {} }: OpenOptions = {}) {
  const folder = await temporaryFolder();
  const config = readConfig({
    PORT: '0',
    DATABASE_URL: `sqlite:${join(folder, 'habarshy.sqlite3')}`,
    SEEDS_DIR: await realSeedFolder(folder),
  });
  const application = await startApplication(config, silentLog, start);
  onTestFinished(() => application.stop());
  const context = await contextForTest(browsing);
  const page = await context.newPage();
  await page.goto(application.greeting.replace('Playground: ', ''));
  const choose = async (button: string, item: string) => {
    await page.getByRole('button', { name: button }).click();
    await page.getByRole('menuitem', { name: item }).click();
  };
  return {
    page,
    say: async (text: string) => {
      await page.locator('textarea').fill(text);
      await page.locator('textarea').press('Enter');
    },
    bubble: async (text: string) => {
      const found = page.locator('.message', { hasText: text }).last();
      await found.waitFor();
      return found;
    },
    become: async (name: string) => {
      await page.locator('.person-button').click();
      await page.getByRole('menuitemradio', { name }).click();
      await page.locator('.person-button', { hasText: name }).waitFor();
    },
    choose,
    moveClock: (item: string) => choose('Move the clock forward', item),
    followAstana: () => choose('Sample news', 'Let everyone follow Astana first'),
    publish: async (number: number) => {
      await choose('Sample news', 'Publish sample news');
      await page.getByRole('status').getByText(`Sample news, part ${number} of 3.`).waitFor();
    },
  };
}
