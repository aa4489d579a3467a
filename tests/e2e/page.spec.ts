import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { startApplication } from '../../src/application.ts';
import { readConfig } from '../../src/config.ts';
import { launchChromium, needChromium } from '../support/chromium.ts';
import { silentLog } from '../support/silent-log.ts';
import { temporaryFolder } from '../support/store.ts';

let browser: Browser | undefined;
afterAll(() => browser?.close());

/** The page of the whole bot, as `npm start` without a token shows it. */
async function openPage() {
  const folder = await temporaryFolder();
  const application = await startApplication(
    readConfig({ PORT: '0', DATABASE_URL: `sqlite:${join(folder, 'habarshy.sqlite3')}` }),
    silentLog,
  );
  onTestFinished(() => application.stop());
  browser ??= await launchChromium();
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
  });
  onTestFinished(() => context.close());
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  await page.goto(application.greeting.replace('Playground: ', ''));
  const say = async (text: string) => {
    await page.locator('textarea').fill(text);
    await page.locator('textarea').press('Enter');
  };
  const bubble = async (text: string) => {
    const found = page.locator('.message', { hasText: text }).last();
    await found.waitFor();
    return found;
  };
  return { page, say, bubble };
}

describe('a newcomer in the playground', () => {
  beforeEach(needChromium);

  it('asks, sees the answer with its link, and follows the region by its button', async () => {
    const { page, say, bubble } = await openPage();
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await bubble('answers questions about the official news');
    await say('How many people are waiting for a new heart in Kazakhstan?');
    const answer = await bubble('140 adults and 5 children');
    const url = 'https://www.gov.kz/memleket/entities/dsm/press/news/details/927104';
    expect(await answer.locator(`a[href="${url}"]`).count()).toBeGreaterThan(0);
    await answer.getByRole('button', { name: 'Follow' }).click();
    await page.getByRole('status').getByText('Following').waitFor();
    await say('/subscriptions');
    const list = await bubble('This chat follows these');
    await list.getByRole('button', { name: '✕' }).click();
    await bubble('follows nothing yet');
  });

  it('is told when a question has no answer, and gets a next step', async () => {
    const { say, bubble } = await openPage();
    await say('Who painted the Mona Lisa?');
    const refusal = await bubble('The news');
    await refusal.getByRole('button', { name: 'Newest articles' }).click();
    await bubble('Page 1 of 4');
  });
});
