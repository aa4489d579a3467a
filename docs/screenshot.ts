import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { startApplication } from '../src/app/application.ts';
import { readConfig } from '../src/app/config.ts';
import { createLog } from '../src/log.ts';
import { PLAYGROUND_PEOPLE } from '../src/playground/demo-people.ts';
import { launchChromium } from '../tests/support/chromium.ts';

/** Takes the READMEs' pictures from the running playground, so that they stay true: `npm run screenshot`. */
const folder = await mkdtemp(join(tmpdir(), 'habarshy-screenshot-'));
const config = readConfig({ PORT: '0', DATABASE_URL: `sqlite:${join(folder, 'habarshy.sqlite3')}` });
const application = await startApplication(config, createLog('warn'));
const browser = await launchChromium();
const address = application.greeting.replace('Playground: ', '');
const { john, aigerim, ivan, dana } = PLAYGROUND_PEOPLE;
const WIDE = { width: 1180, height: 990 };
const NARROW = { width: 430, height: 900 };

async function openAs({ id }: { readonly id: number }, viewport = WIDE): Promise<Page> {
  const page = await browser.newPage({ viewport, reducedMotion: 'reduce' });
  await page.goto(`${address}#${id}/${id}`);
  return page;
}

async function say(page: Page, text: string, answer: string): Promise<void> {
  await page.locator('textarea').fill(text);
  await page.locator('textarea').press('Enter');
  await page.locator('.message.theirs', { hasText: answer }).waitFor();
}

async function picture(page: Page, name: string): Promise<void> {
  // The cursor's place in the composer is no part of the picture.
  await page.locator('textarea').blur();
  await page.screenshot({ path: `docs/${name}.png` });
  await page.close();
}

try {
  const question = await openAs(john);
  await say(question, 'What is the total price of the greenhouse project?', '650 million US dollars');
  await picture(question, 'playground');

  const follower = await openAs(ivan, NARROW);
  await say(follower, 'Подпиши на Астану', 'Астана');
  const admin = await openAs(dana);
  await admin.getByRole('button', { name: 'Close the tour' }).click();
  await admin.locator('input[type=file]').setInputFiles('samples/1-new-articles.txt');
  const apply = admin.locator('.message .key').first();
  await apply.waitFor();
  await admin.screenshot({ path: 'docs/preview.png' });
  await apply.click();
  await follower.locator('.message.theirs', { hasText: 'Буран' }).waitFor();
  await picture(follower, 'push-ru');

  const kazakh = await openAs(aigerim, NARROW);
  await say(kazakh, 'Астанада неше қар тазалау көлігі дайындалды?', '620');
  await picture(kazakh, 'chat-kk');
} finally {
  await browser.close();
  await application.stop();
  await rm(folder, { recursive: true });
}
