import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { startApplication } from '../../src/app/application.ts';
import { readConfig } from '../../src/app/config.ts';
import { launchChromium, needChromium } from '../support/chromium.ts';
import { realSeedFolder } from '../support/real-seed.ts';
import { silentLog } from '../support/silent-log.ts';
import { temporaryFolder } from '../support/store.ts';

let browser: Browser | undefined;
afterAll(() => browser?.close());

const DESKTOP = { viewport: { width: 1280, height: 800 } };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** The page of the whole bot, as `npm start` without a token shows it. */
async function openPage(look: typeof DESKTOP | typeof PHONE = DESKTOP) {
  const folder = await temporaryFolder();
  const config = readConfig({
    PORT: '0',
    DATABASE_URL: `sqlite:${join(folder, 'habarshy.sqlite3')}`,
    SEEDS_DIR: await realSeedFolder(folder),
  });
  const application = await startApplication(config, silentLog);
  onTestFinished(() => application.stop());
  browser ??= await launchChromium();
  const context = await browser.newContext({ ...look, reducedMotion: 'reduce' });
  onTestFinished(() => context.close());
  // The test's own limit is the only one.
  context.setDefaultTimeout(0);
  const page = await context.newPage();
  await page.goto(application.greeting.replace('Playground: ', ''));
  const choose = async (item: string) => {
    await page.getByRole('button', { name: 'Sample news' }).click();
    await page.getByRole('menuitem', { name: item }).click();
  };
  const bubble = async (text: string) => {
    const found = page.locator('.message', { hasText: text }).last();
    await found.waitFor();
    return found;
  };
  return {
    page,
    bubble,
    followAstana: () => choose('Let everyone follow Astana first'),
    publish: async (number: number) => {
      await choose('Publish sample news');
      await page.getByRole('status').getByText(`Sample ${number} of 3.`).waitFor();
    },
    say: async (text: string) => {
      await page.locator('textarea').fill(text);
      await page.locator('textarea').press('Enter');
    },
    become: async (name: string) => {
      await page.locator('.person-button').click();
      await page.getByRole('menuitemradio', { name }).click();
      await page.locator('.person-button', { hasText: name }).waitFor();
    },
  };
}

describe('sample news in the playground', () => {
  beforeEach(needChromium);

  it('shows a push, an edition, an update, a digest and a rollback without a file', async () => {
    const { page, bubble, followAstana, publish, say, become } = await openPage();
    await followAstana();
    await bubble('Astana');
    await publish(1);
    await bubble('Sample: Snowstorm in Astana: schools work online');
    await bubble('Sample: Two bus lanes open in Astana');
    expect(await page.locator('.message', { hasText: 'waste paper' }).count()).toBe(0);
    await become('Ivan');
    await bubble('Пример: Буран в Астане: 3 февраля школы учатся онлайн');
    await become('Aigerim');
    await bubble('Мысал: Астанада боран: 3 ақпанда мектептер онлайн оқиды');
    // It has no Kazakh edition yet.
    await bubble('Пример: 3 февраля в Астане откроются две автобусные полосы');
    await become('John');
    await say('How long are the bus lanes in Astana?');
    await bubble('7.4 kilometers');

    await publish(2);
    const post = await bubble('Sample: Snowstorm in Astana is over');
    expect(await post.locator('.stamp').textContent()).toContain('edited');
    await say('What is new in Astana?');
    await bubble('Snowstorm in Astana is over');
    await become('Aigerim');
    await say('Астанада ашылатын автобус жолақтарының ұзындығы қанша?');
    await bubble('Олардың жалпы ұзындығы – 7,4 километр');

    await become('John');
    await say('/digest daily 08:00');
    await bubble('in a daily digest at 08:00');
    await publish(3);
    expect(await page.locator('.message', { hasText: 'skating track' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Move the clock forward' }).click();
    await page.getByRole('menuitem', { name: 'To the next morning, 08:00' }).click();
    const digest = await bubble('A skating track opens');
    expect(await digest.textContent()).toContain('Astana looks for 140 bus drivers');

    await become('Dana');
    await say('/rollback');
    await bubble('3 new articles withdrawn');
    await become('John');
    await say('What is new in Astana?');
    const list = await bubble('Snowstorm in Astana is over');
    expect(await list.textContent()).not.toContain('skating');
  });

  it('is published from a phone, where the button is an icon', async () => {
    const { page, followAstana, publish, bubble } = await openPage(PHONE);
    expect(await page.getByRole('button', { name: 'Sample news' }).textContent()).toBe('Sample news');
    expect(await page.locator('.samples-button span').isHidden()).toBe(true);
    await page.getByRole('button', { name: 'Sample news' }).tap();
    const menu = await page.getByRole('menu', { name: 'Sample news' }).boundingBox();
    expect(menu?.x).toBeGreaterThanOrEqual(0);
    expect((menu?.x ?? 0) + (menu?.width ?? 0)).toBeLessThanOrEqual(390);
    await page.keyboard.press('Escape');
    await followAstana();
    await bubble('Astana');
    await publish(1);
    await bubble('Sample: Snowstorm in Astana');
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  });
});
