import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { startApplication } from '../../src/app/application.ts';
import { readConfig } from '../../src/app/config.ts';
import { contextForTest } from '../support/browsing-context.ts';
import { needChromium } from '../support/chromium.ts';
import { realSeedFolder } from '../support/real-seed.ts';
import { seedWith } from '../support/running-bot.ts';
import { silentLog } from '../support/silent-log.ts';
import { temporaryFolder } from '../support/store.ts';

/** The page of the whole bot, as `npm start` without a token shows it. */
async function openPage() {
  const folder = await temporaryFolder();
  const seeds = await realSeedFolder(folder);
  const config = readConfig({
    PORT: '0',
    DATABASE_URL: `sqlite:${join(folder, 'habarshy.sqlite3')}`,
    SEEDS_DIR: seeds,
  });
  const application = await startApplication(config, silentLog);
  onTestFinished(() => application.stop());
  const context = await contextForTest();
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
  const become = async (name: string) => {
    await page.locator('.person-button').click();
    await page.getByRole('menuitemradio', { name }).click();
    await page.locator('.person-button', { hasText: name }).waitFor();
  };
  const addSeed = (article: Parameters<typeof seedWith>[0]) =>
    writeFile(join(seeds, `${article.id}.txt`), seedWith(article));
  return { page, say, bubble, become, addSeed };
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
    await answer.getByRole('button', { name: '✓ Following' }).waitFor();
    await answer.getByRole('link', { name: 'Share' }).click();
    await page.getByRole('status').getByText('https://t.me/habarshy_bot?start=a_927104').waitFor();
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

  it('gets a digest as soon as the clock is moved to its time', async () => {
    const { page, say, bubble, become, addSeed } = await openPage();
    await say('/subscribe Aktobe');
    await bubble('Aktobe Region');
    await say('/digest daily 08:00');
    await bubble('in a daily digest at 08:00');
    await addSeed({ id: '940001', title: 'A new bridge in Aktobe' });
    await become('Dana');
    await say('/reload');
    await (await bubble('New: 1')).getByRole('button', { name: 'Apply' }).click();
    await bubble('Loaded');
    await become('John');
    await bubble('in a daily digest at 08:00');
    expect(await page.locator('.message', { hasText: 'A new bridge in Aktobe' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Move the clock forward' }).click();
    await page.getByRole('menuitem', { name: 'To the next morning, 08:00' }).click();
    const digest = await bubble('A new bridge in Aktobe');
    expect(await digest.locator('time').textContent()).toBe('08:00');
  });

  it('is told why an answer was given', async () => {
    const { page, say, bubble } = await openPage();
    await say('How many people are wating for a new heart in Kazakhstan?');
    const answer = await bubble('140 adults and 5 children');
    await answer.hover();
    await answer.getByRole('button', { name: 'Why this answer' }).click();
    const panel = page.getByRole('dialog', { name: 'Why this answer' });
    await panel.getByText('a number', { exact: true }).waitFor();
    await panel.getByText('wating → waiting').waitFor();
    await panel.getByText(/^The confidence is [5-9]\d%/).waitFor();
    const source = panel.getByRole('link', { name: 'Source' }).first();
    expect(await source.getAttribute('href')).toContain('/dsm/press/news/details/927104');
    await panel.getByText('Rare words in the passage').waitFor();
    await page.keyboard.press('Escape');
    await answer.focus();
    await page.keyboard.press('r');
    await say('and how many children?');
    const followUp = page.locator('.message', { hasText: 'and how many children?' }).last();
    await followUp.getByRole('button', { name: 'Why this answer' }).waitFor();
    await followUp.hover();
    await followUp.getByRole('button', { name: 'Why this answer' }).click();
    await panel.getByText(/^the article replied to: .*HEART/i).waitFor();
    await panel.getByText(/from 30% on/).waitFor();
  });
});
