import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApplication } from '../src/app/application.ts';
import { readConfig } from '../src/app/config.ts';
import { createLog } from '../src/log.ts';
import { launchChromium } from '../tests/support/chromium.ts';

/** Takes the README's picture from the running playground, so that it stays true: `npm run screenshot`. */
const folder = await mkdtemp(join(tmpdir(), 'habarshy-screenshot-'));
const config = readConfig({ PORT: '0', DATABASE_URL: `sqlite:${join(folder, 'habarshy.sqlite3')}` });
const application = await startApplication(config, createLog('warn'));
const browser = await launchChromium();
try {
  const page = await browser.newPage({ viewport: { width: 1180, height: 990 }, reducedMotion: 'reduce' });
  await page.goto(application.greeting.replace('Playground: ', ''));
  await page.locator('textarea').fill('What is the total price of the greenhouse project?');
  await page.locator('textarea').press('Enter');
  await page.locator('.message', { hasText: '650 million US dollars' }).waitFor();
  // The cursor's place in the composer is no part of the picture.
  await page.locator('textarea').blur();
  await page.screenshot({ path: 'docs/playground.png' });
} finally {
  await browser.close();
  await application.stop();
  await rm(folder, { recursive: true });
}
