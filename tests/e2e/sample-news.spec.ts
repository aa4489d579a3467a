import { beforeEach, describe, expect, it } from 'vitest';
import { needChromium } from '../support/chromium.ts';
import { openPlayground } from './open-playground.ts';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

describe('sample news in the playground', () => {
  beforeEach(needChromium);

  it('shows a push, an edition, an update, a digest and a rollback without a file', async () => {
    const { page, bubble, followAstana, publish, say, become, moveClock } = await openPlayground();
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
    await moveClock('To the next morning, 08:00');
    const digest = await bubble('A skating track opens');
    expect(await digest.textContent()).toContain('Astana looks for 140 bus drivers');

    await become('Dana');
    await say('/rollback');
    await (await bubble('Undo the last load?')).getByRole('button', { name: 'Roll back' }).click();
    await bubble('3 new articles withdrawn');
    await become('John');
    await say('What is new in Astana?');
    const list = await bubble('Snowstorm in Astana is over');
    expect(await list.textContent()).not.toContain('skating');
  });

  it('can lose the answer to a push, which the admin then settles', async () => {
    const { page, bubble, followAstana, become, say, choose } = await openPlayground();
    await followAstana();
    await bubble('Astana');
    await choose('Sample news', 'Publish, and lose the answer to a push');
    await page.getByRole('status').getByText('The connection broke').waitFor();
    await become('Dana');
    const settle = page.getByRole('button', { name: 'Settle 1 uncertain message' }).last();
    // The push may be sent after the load was reported.
    const isAsked = async () => {
      await say('/stats');
      await page.locator('.message.theirs').last().waitFor();
      return settle.isVisible();
    };
    await expect.poll(isAsked, { interval: 1000, timeout: 20_000 }).toBe(true);
    await settle.click();
    await page.locator('.message', { hasText: 'Sample: ' }).last().waitFor();
  });

  it('is published from a phone, where the button is an icon', async () => {
    const { page, followAstana, publish, bubble } = await openPlayground({ browsing: PHONE });
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
