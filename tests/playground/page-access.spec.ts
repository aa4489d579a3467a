import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type OpenPage, pageOpener } from './open-page.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Finding {
  readonly id: string;
  readonly nodes: readonly {
    readonly html: string;
    readonly failureSummary?: string;
    readonly any: readonly { readonly data?: { readonly messageKey?: string } | null }[];
  }[];
}

interface AxeResult {
  readonly violations: readonly Finding[];
  /** What the rules could not decide. */
  readonly incomplete: readonly Finding[];
}

/** Text on a picture or a gradient: its contrast is not known, so it must not stand there. */
const UNKNOWN_BACKGROUNDS = new Set(['bgGradient', 'bgImage', 'imgNode', 'pseudoContent']);

/** Each violation of the accessibility rules in the whole page, light and dark, as `theme, rule: element, why`. */
async function violationsOf(page: Page): Promise<string[]> {
  // Evaluated, as the page itself loads no scripts of others; once is enough for a page.
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axeSource);
  return violationsIn(page, 'html');
}

/** The same in what has just opened: looking through the whole page again takes seconds. */
async function violationsIn(page: Page, selector: string): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const result = (await page.evaluate(`axe.run(${JSON.stringify(selector)})`)) as AxeResult;
    found.push(...findingsOf(result).map((finding) => `${colorScheme}, ${finding}`));
  }
  return found;
}

function findingsOf({ violations, incomplete }: AxeResult): string[] {
  const undecided = incomplete.map(({ id, nodes }) => ({
    id,
    nodes: nodes.filter(({ any }) => any.some(({ data }) => UNKNOWN_BACKGROUNDS.has(data?.messageKey ?? ''))),
  }));
  return [...violations, ...undecided].flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
  );
}

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** A chat with everything in it that the bot of these tests can send. */
async function fillChat({ say, bubble }: OpenPage): Promise<void> {
  for (const [text, answer] of [
    ['/start', 'Welcome'],
    ['/picture', 'A chart'],
    ['/link', 'Aktobe and'],
    ['/ask why', 'Because'],
    ['/quote', 'quoted'],
    ['hello', 'Heard: hello'],
    ['/buttons', 'Choose'],
  ] as const) {
    await say(text);
    await bubble(answer);
  }
}

describe('access to the playground page', () => {
  const open = pageOpener();

  it('breaks no accessibility rule in a new chat', async () => {
    const { page } = await open();
    expect(await violationsOf(page)).toEqual([]);
  });

  it('breaks none in a conversation on a phone', async () => {
    const opened = await open(PHONE);
    await fillChat(opened);
    expect(await violationsOf(opened.page)).toEqual([]);
  });

  it('breaks none in a conversation, its menus and its lists', async () => {
    const opened = await open();
    const { page, composer } = opened;
    await fillChat(opened);
    expect(await violationsOf(page)).toEqual([]);
    await page.locator('.person-button').click();
    await page.getByRole('menuitemradio').first().waitFor();
    expect(await violationsIn(page, '.sidebar-head')).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Move the clock forward' }).click();
    await page.getByRole('menuitem', { name: 'Forward one hour' }).waitFor();
    expect(await violationsIn(page, '.conversation-head')).toEqual([]);
    await page.getByRole('menuitem', { name: 'Forward one hour' }).click();
    await page.getByRole('button', { name: 'Clock, moved to' }).waitFor();
    expect(await violationsIn(page, '.log-frame, .conversation-head')).toEqual([]);
    await composer.pressSequentially('/');
    await page.getByRole('option').first().waitFor();
    expect(await violationsIn(page, '.composer')).toEqual([]);
    await composer.press('Escape');
    await page.getByRole('button', { name: 'Warn' }).click();
    await page.getByText('Are you sure?').waitFor();
    expect(await violationsIn(page, '#alert')).toEqual([]);
    await page.getByRole('button', { name: 'OK' }).click();
    await page.getByRole('button', { name: 'Why this answer' }).press('Enter');
    await page.getByRole('heading', { name: 'Why this answer' }).waitFor();
    expect(await violationsIn(page, '#why')).toEqual([]);
  });

  it('breaks none in Russian and in Kazakh', async () => {
    const { page, say, bubble } = await open();
    const be = async (name: string) => {
      await page.locator('.person-button').click();
      await page.getByRole('menuitemradio', { name }).click();
    };
    for (const [name, language] of [
      ['Ivan', 'ru'],
      ['Aigerim', 'kk'],
    ] as const) {
      await be(name);
      await page.locator(`html[lang="${language}"]`).waitFor();
      await say('hello');
      await bubble('Heard: hello');
      expect(await violationsOf(page)).toEqual([]);
      await page.locator('.person-button').click();
      await page.getByRole('menuitemradio').first().waitFor();
      expect(await violationsIn(page, '.sidebar-head')).toEqual([]);
      await page.keyboard.press('Escape');
    }
  });

  it('can be used by the keyboard alone', async () => {
    const { page, composer, bubble } = await open();
    await page.locator('textarea:focus').waitFor();
    await page.keyboard.type('/buttons');
    await page.keyboard.press('Enter');
    const message = await bubble('Choose');

    await page.keyboard.press('ArrowUp');
    expect(await message.evaluate((view: { matches(s: string): boolean }) => view.matches(':focus'))).toBe(
      true,
    );
    await page.keyboard.press('r');
    await page.keyboard.type('a reply');
    await page.keyboard.press('Enter');
    await bubble('Heard: a reply');
    expect(await page.locator('.mine .quote-text').textContent()).toBe('Choose');

    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Escape');
    expect(await composer.evaluate((field: { matches(s: string): boolean }) => field.matches(':focus'))).toBe(
      true,
    );

    await page.locator('.person-button').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Сәлеметсіз бе, Aigerim' }).waitFor();

    await page.locator('.chat').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('.conversation-head', { hasText: 'Aktobe neighbours' }).waitFor();
  });

  it('reaches every button of a message by Tab, with the focus in sight', async () => {
    const { page, say, bubble } = await open();
    await say('/buttons');
    await bubble('Choose');
    await page.locator('.message').last().focus();
    const reached: string[] = [];
    for (let i = 0; i < 4; i++) {
      await page.keyboard.press('Tab');
      reached.push(String(await page.evaluate('document.activeElement.textContent')));
      expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid');
    }
    expect(reached).toEqual(['Follow', 'Warn', 'Remove', 'Source']);
  });

  it('tells screen readers of new messages', async () => {
    const { page, say, bubble } = await open();
    await say('hello');
    await bubble('Heard: hello');
    expect(await page.getByRole('log', { name: 'Messages with Habarshy' }).getByRole('article').count()).toBe(
      2,
    );
  });

  it('follows the system’s theme until the person chooses, and keeps the choice', async () => {
    const { page } = await open({ colorScheme: 'dark' });
    const background = () =>
      page.evaluate('getComputedStyle(document.querySelector(".sidebar")).backgroundColor');
    const dark = await background();
    await page.emulateMedia({ colorScheme: 'light' });
    const light = await background();
    expect(light).not.toBe(dark);
    const toggle = page.getByRole('button', { name: 'Dark theme' });
    await page.locator('#theme-toggle[aria-pressed="false"]').waitFor();
    await toggle.click();
    expect(await background()).toBe(dark);
    await page.reload();
    await toggle.waitFor();
    expect(await background()).toBe(dark);
    expect(await toggle.getAttribute('aria-pressed')).toBe('true');
  });

  it('shows either the chats or one chat on a phone, without scrolling sideways', async () => {
    const opened = await open(PHONE);
    const { page, composer } = opened;
    await fillChat(opened);
    const isWithin = () => page.evaluate('document.documentElement.scrollWidth <= innerWidth');
    expect(await page.locator('.sidebar').isVisible()).toBe(false);
    expect(await isWithin()).toBe(true);
    await page.getByRole('button', { name: 'Back to the chats' }).tap();
    await page.locator('.sidebar').waitFor();
    expect(await composer.isVisible()).toBe(false);
    expect(await isWithin()).toBe(true);
    await page.locator('.chat', { hasText: 'Aktobe neighbours' }).tap();
    await composer.waitFor();
    await page.goBack();
    await page.locator('.sidebar').waitFor();
  });
});
