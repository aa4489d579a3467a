import { once } from 'node:events';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PLAYGROUND_PEOPLE } from '../../src/playground/demo-people.ts';
import { pageOpener } from './open-page.ts';
import { playgroundWithBot } from './scripted-bot.ts';

const JOHN = PLAYGROUND_PEOPLE.john.id;

/** Keeps the page waiting for what it asks of an address, until the result is called. */
async function holdBack(page: Page, address: string): Promise<() => void> {
  let letThrough = () => {};
  const held = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  await page.route(address, async (route) => {
    await held;
    await route.continue();
  });
  return letThrough;
}

describe('the playground page', () => {
  const open = pageOpener();

  it('welcomes a newcomer, whose Start begins the chat', async () => {
    const { page, bubble } = await open();
    await page.getByRole('heading', { name: 'Hello, John' }).waitFor();
    expect(await page.locator('.chip').count()).toBe(3);
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    const answer = await bubble('Welcome, John');
    expect(await answer.locator('strong').textContent()).toBe('John');
    expect(await page.locator('#welcome').isHidden()).toBe(true);
  });

  it('asks an example question at a press', async () => {
    const { page, bubble } = await open();
    await page.locator('.chip').first().click();
    await bubble('Heard: How many people are waiting for a new heart?');
  });

  it('shows the person on the right and the bot on the left', async () => {
    const { page, say, bubble } = await open();
    await say('hello');
    const theirs = await (await bubble('Heard: hello')).locator('.bubble').boundingBox();
    const mine = await page.locator('.message.mine .bubble').boundingBox();
    expect(theirs?.x).toBeLessThan(mine?.x ?? 0);
  });

  it('shows markup that people type as the text it is', async () => {
    const { page, say, bubble, complaints } = await open();
    const text = '<img src="/x" onerror="document.title=1"> <b>&amp;</b>';
    await say(text);
    await bubble(`Heard: ${text}`);
    expect(await page.locator('.text img, .text b').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('sends several lines typed with Shift+Enter as one message', async () => {
    const { playground, composer, bubble } = await open();
    await composer.pressSequentially('one');
    await composer.press('Shift+Enter');
    await composer.pressSequentially('two');
    await composer.press('Enter');
    await bubble('Heard: one');
    expect(playground.emulator.messages(JOHN)[0]?.text).toBe('one\ntwo');
    expect(await composer.inputValue()).toBe('');
  });

  it('shows the press waiting, then the edited message and the bot’s notice', async () => {
    const { page, say, bubble } = await open();
    const letThrough = await holdBack(page, '**/playground/presses');
    await say('/buttons');
    const message = await bubble('Choose');
    await message.getByRole('button', { name: 'Warn' }).click();
    await message.locator('[aria-busy="true"]').waitFor();
    letThrough();
    await page.getByRole('dialog').getByText('Are you sure?').waitFor();
    await page.getByRole('button', { name: 'OK' }).click();
    expect(await message.locator('[aria-busy="true"]').count()).toBe(0);

    await message.getByRole('button', { name: 'Follow' }).click();
    const edited = await bubble('You follow Aktobe');
    expect(await edited.locator('em').textContent()).toBe('Aktobe');
    expect(await edited.locator('.stamp').textContent()).toContain('edited');
    expect(await edited.locator('.key').count()).toBe(0);
    await page.getByRole('status').getByText('Followed').waitFor();
  });

  it('says so where the bot refuses or does not answer a press', async () => {
    const { page, playground, say, bubble } = await open();
    await say('/buttons');
    const message = await bubble('Choose');
    await playground.close();
    await message.getByRole('button', { name: 'Follow' }).click();
    await page.getByText('The playground does not answer. Is it still running?').waitFor();
  });

  it('lets a deleted message vanish', async () => {
    const { page, say, bubble } = await open();
    await say('/buttons');
    const message = await bubble('Choose');
    await message.getByRole('button', { name: 'Remove' }).click();
    await message.waitFor({ state: 'detached' });
    expect(await page.locator('.message').count()).toBe(1);
  });

  it('opens links beside the page, and never hands it over to them', async () => {
    const { page, say, bubble } = await open();
    await say('/buttons');
    await bubble('Choose');
    const source = page.getByRole('link', { name: 'Source' });
    expect(await source.getAttribute('href')).toBe('https://www.gov.kz/news/1');
    expect(await source.getAttribute('target')).toBe('_blank');
    expect(await source.getAttribute('rel')).toContain('noopener');
  });

  it('follows a deep link to the bot itself without leaving', async () => {
    const { page, playground, say, bubble } = await open();
    await say('/link');
    const message = await bubble('Aktobe and');
    await message.getByRole('link', { name: 'Aktobe' }).click();
    await bubble('Welcome, John. region_aktobe');
    expect(page.url()).toContain(playground.url);
    expect(page.context().pages()).toHaveLength(1);
  });

  it('says that the bot is typing', async () => {
    const { page, say } = await open();
    await say('/typing');
    await page.locator('.conversation-head').getByText('typing…').waitFor();
    await page.locator('.chat-preview').getByText('typing…').waitFor();
    await say('done');
    await page.locator('.conversation-head').getByText('bot', { exact: true }).waitFor();
  });

  it('sends files by the button and by dropping them', async () => {
    const { page, bubble, composer } = await open();
    await composer.fill('my news');
    await page.locator('input[type=file]').setInputFiles({
      name: 'news.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('Science\n'),
    });
    await bubble('Got news.txt, 8 bytes');
    const sent = page.locator('.message.mine');
    expect(await sent.locator('.text').textContent()).toBe('my news');
    const download = page.waitForEvent('download');
    await sent.getByRole('link', { name: 'Download news.txt' }).click();
    expect((await download).suggestedFilename()).toBe('news.txt');

    const files = await page.evaluateHandle(
      '(() => { const t = new DataTransfer(); t.items.add(new File(["dropped"], "drop.txt")); return t; })()',
    );
    await page.dispatchEvent('#conversation', 'dragenter', { dataTransfer: files });
    await page.getByText('Drop to send to Habarshy').waitFor();
    await page.dispatchEvent('#conversation', 'drop', { dataTransfer: files });
    await bubble('Got drop.txt, 7 bytes');
    expect(await page.locator('#drop-hint').isHidden()).toBe(true);
  });

  it('keeps a picture’s place before the picture has come', async () => {
    const { page, say } = await open();
    const letThrough = await holdBack(page, '**/playground/files/**');
    await say('/picture');
    const picture = page.locator('.photo');
    await picture.waitFor();
    const before = await picture.boundingBox();
    letThrough();
    await picture.evaluate((image: { decode(): Promise<void> }) => image.decode());
    expect(await picture.boundingBox()).toEqual(before);
    expect(before?.height).toBeGreaterThan(200);
  });

  it('leaves no empty line after a quotation', async () => {
    const { say, bubble } = await open();
    await say('/quote');
    const text = (await bubble('quoted')).locator('.text');
    expect(
      await text.evaluate((node: { childNodes: Iterable<{ textContent: string }> }) =>
        Array.from(node.childNodes, ({ textContent }) => textContent),
      ),
    ).toEqual(['quoted', '\nafter', 'code', 'end']);
  });

  it('says why the bot answered what it did', async () => {
    const { page, say, bubble } = await open();
    await say('/ask@habarshy_bot who won?');
    const answer = await bubble('Because');
    expect(await page.getByRole('button', { name: 'Why this answer' }).count()).toBe(1);
    await answer.hover();
    await answer.getByRole('button', { name: 'Why this answer' }).click();
    const panel = page.getByRole('dialog', { name: 'Why this answer' });
    await panel.waitFor();
    expect(await panel.locator('#why-question').textContent()).toBe('who won?');
    expect(await panel.getByRole('heading', { level: 3 }).allTextContents()).toEqual([
      'Understood',
      'Searched',
      'Passages',
    ]);
    const searched = panel.locator('section', { hasText: 'Rare words weigh more.' });
    expect(await searched.locator('dt').allTextContents()).toEqual(['who won?', 'heart']);
    expect(await searched.locator('dd').allTextContents()).toEqual(['in 2 articles2.50', '0.25']);
    const [longest, shortest] = await searched.locator('.why-bar').all();
    const widthOf = async (bar = longest) => (await bar?.boundingBox())?.width ?? 0;
    expect(await widthOf(longest)).toBeCloseTo(10 * (await widthOf(shortest)), 0);
    expect(await panel.locator('details[open] summary').allTextContents()).toEqual(['First']);
    expect(await panel.locator('.against + *, .against').count()).toBe(1);
    expect(
      await panel.locator('a').evaluateAll((links: { href: string }[]) => links.map(({ href }) => href)),
    ).toEqual(['https://www.gov.kz/x']);
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'hidden' });
  });

  it('completes and sends commands', async () => {
    const { page, composer, bubble } = await open();
    await composer.pressSequentially('/');
    const options = page.getByRole('option');
    await options.first().waitFor();
    expect(await options.count()).toBe(3);
    await composer.pressSequentially('bu');
    expect(await options.allTextContents()).toEqual(['/buttonsA message with buttons']);
    await composer.press('Tab');
    expect(await composer.inputValue()).toBe('/buttons ');
    await composer.press('Enter');
    await bubble('Choose');
  });

  it('offers inline results and inserts the chosen one', async () => {
    const { page, composer, bubble } = await open();
    await composer.fill('@habarshy_bot hearts');
    await page.getByRole('option', { name: 'About hearts' }).waitFor();
    await composer.press('Enter');
    await bubble('Card about hearts');
    expect(await page.locator('.mine .via').textContent()).toBe('via @habarshy_bot');
    expect(await composer.inputValue()).toBe('');
  });

  it('comes back by itself after a restart of the playground', async () => {
    const { page, playground, say, bubble } = await open();
    await say('before');
    await bubble('Heard: before');
    await playground.close();
    await page.getByText('Connecting…').waitFor();
    await playgroundWithBot(Number(new URL(playground.url).port));
    await page.getByRole('heading', { name: 'Hello, John' }).waitFor();
    await say('after');
    await bubble('Heard: after');
  });

  it('asks nothing of any other host, and breaks no rule of its own', async () => {
    const { page, playground, say, bubble, complaints } = await open();
    const foreign: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(playground.url)) foreign.push(request.url());
    });
    await page.reload();
    await say('/picture');
    await bubble('A chart');
    expect(foreign).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('tells the bot of a block, and lets the person back', async () => {
    const { page, playground, say, bubble } = await open();
    await say('hello');
    await bubble('Heard: hello');
    const blocked = once(playground.emulator.events, 'chat');
    await page.getByRole('button', { name: 'More about this chat' }).click();
    await page.getByRole('menuitem', { name: 'Block the bot' }).click();
    await blocked;
    await page.getByText('You blocked the bot.').waitFor();
    await page.getByRole('button', { name: 'More about this chat' }).click();
    await page.getByRole('menuitem', { name: 'Unblock the bot' }).click();
    await say('again');
    await bubble('Heard: again');
  });
});
