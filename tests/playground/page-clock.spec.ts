import { describe, expect, it } from 'vitest';
import { PLAYGROUND_PEOPLE } from '../../src/playground/demo-people.ts';
import { pageOpener } from './open-page.ts';

const JOHN = PLAYGROUND_PEOPLE.john.id;
const HOUR = 3_600_000;

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

describe('the clock of the playground page', () => {
  const open = pageOpener();

  it('is moved forward by its menu, and dates what comes then', async () => {
    const { page, playground, say, bubble } = await open();
    await say('before');
    await bubble('Heard: before');
    await page.getByRole('button', { name: 'Move the clock forward' }).click();
    await page.getByText('Digests and quiet hours go by this clock.').waitFor();
    await page.getByRole('menuitem', { name: 'Forward one day' }).click();
    await page.getByRole('status').getByText('It is').waitFor();
    await page.getByRole('button', { name: 'Clock, moved to' }).waitFor();
    expect(await page.locator('.day').allTextContents()).toEqual(['Yesterday']);
    await say('after');
    await bubble('Heard: after');
    expect(await page.locator('.day').allTextContents()).toEqual(['Yesterday', 'Today']);
    const [before, , after] = playground.emulator.messages(JOHN);
    expect((after?.date ?? 0) - (before?.date ?? 0)).toBeGreaterThanOrEqual(24 * 3600);
  });

  it('goes to the next morning, by the keyboard alone', async () => {
    const { page, playground, say } = await open();
    await page.getByRole('button', { name: 'Move the clock forward' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const button = page.locator('.clock-button:focus', { hasText: '08:00' });
    await button.waitFor();
    expect(await button.getAttribute('aria-label')).toMatch(/^Clock, moved to \w{3},? 08:00$/);
    await say('good morning');
    await page
      .locator('.message time', { hasText: /^08:00$/ })
      .first()
      .waitFor();
    const ahead = (playground.emulator.messages(JOHN)[0]?.date ?? 0) * 1000 - Date.now();
    expect(ahead).toBeLessThanOrEqual(24 * HOUR);
  });

  it('shows on every open page, on a phone too', async () => {
    const { page, playground } = await open(PHONE);
    await fetch(`${playground.url}/playground/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ millis: HOUR }),
    });
    const button = page.getByRole('button', { name: 'Clock, moved to' });
    await button.tap();
    const menu = await page.getByRole('menu', { name: 'Move the clock forward' }).boundingBox();
    expect(menu?.x).toBeGreaterThanOrEqual(0);
    expect((menu?.x ?? 0) + (menu?.width ?? 0)).toBeLessThanOrEqual(390);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  });
});
