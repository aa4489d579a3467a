import { describe, expect, it } from 'vitest';
import { PLAYGROUND_CHATS, PLAYGROUND_PEOPLE } from '../../src/playground/demo-people.ts';
import { pageOpener } from './open-page.ts';

const { john, aigerim, ivan, dana } = PLAYGROUND_PEOPLE;
const { forum, channel } = PLAYGROUND_CHATS;
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

describe('the tools of the playground page', () => {
  const open = pageOpener();
  const openAs = async (personId: number, chatId: number = personId, options = {}) => {
    const opened = await open(options);
    await opened.page.goto(`${opened.playground.url}/#${personId}/${chatId}`);
    return opened;
  };
  const choose = async ({ page }: Awaited<ReturnType<typeof open>>, item: string) => {
    await page.getByRole('button', { name: /^(More about|Ещё об|Чат туралы)/ }).click();
    await page.getByRole('menuitem', { name: item }).click();
  };

  it.each([
    [ivan.id, 'ru', 'Задайте вопрос', 'Пробные новости', 'Чаты'],
    [aigerim.id, 'kk', 'Сұрақ жазыңыз', 'Үлгі жаңалықтар', 'Чаттар'],
    [john.id, 'en', 'Ask a question', 'Sample news', 'Chats'],
  ])('speak the language of person %d', async (personId, language, placeholder, samples, chats) => {
    const { page } = await openAs(personId);
    await page.getByPlaceholder(placeholder).waitFor();
    await page.getByRole('button', { name: samples }).waitFor();
    await page.getByRole('navigation', { name: chats, exact: true }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
  });

  it('lead the admin through three steps, once, and again from the menu', async () => {
    const opened = await openAs(dana.id);
    const { page, bubble } = opened;
    const tour = page.getByRole('region', { name: 'Tour for the admin' });
    await tour.getByText('Step 1 of 3').waitFor();
    await tour.getByRole('button', { name: 'Next' }).click();
    await tour.getByRole('button', { name: 'Send /stats' }).click();
    await bubble('Heard: /stats');
    await tour.getByText('Step 3 of 3').waitFor();
    await tour.getByRole('button', { name: 'Close the tour' }).click();
    await page.reload();
    await bubble('Heard: /stats');
    expect(await tour.count()).toBe(0);
    await choose(opened, 'Tour for the admin');
    await tour.getByText('Step 1 of 3').waitFor();
  });

  it('show no tour to others', async () => {
    const { page, bubble, say } = await openAs(john.id);
    await say('hello');
    await bubble('Heard: hello');
    expect(await page.locator('.tour').isVisible()).toBe(false);
  });

  it('show the bot’s calls as they are, and go on while they are open', async () => {
    const opened = await openAs(john.id);
    const { page, say, bubble } = opened;
    await say('first');
    await bubble('Heard: first');
    await choose(opened, 'Bot API calls');
    const panel = page.getByRole('dialog', { name: 'Bot API calls' });
    await panel.locator('summary', { hasText: 'sendMessage' }).first().click();
    await panel.getByText('"text": "Heard: first"').first().waitFor();
    await say('second');
    await panel.locator('summary', { hasText: 'sendMessage' }).nth(1).waitFor();
    await panel.locator('summary', { hasText: 'sendMessage' }).first().click();
    await panel.getByText('"text": "Heard: second"').first().waitFor();
    await panel.getByRole('button', { name: 'Close' }).click();
    await panel.waitFor({ state: 'hidden' });
  });

  it('reset all chats once that was confirmed', async () => {
    const opened = await openAs(john.id);
    const { page, say, bubble, playground } = opened;
    await say('hello');
    await bubble('Heard: hello');
    await choose(opened, 'Reset the playground');
    await page.getByRole('button', { name: 'Cancel' }).click();
    expect(playground.emulator.messages(john.id)).toHaveLength(2);
    await choose(opened, 'Reset the playground');
    await page.getByRole('button', { name: 'Reset', exact: true }).click();
    await page.getByRole('heading', { name: 'Hello, John' }).waitFor();
    await page.getByRole('status').getByText('All chats are empty again.').waitFor();
  });

  it('count on a phone what is new in the other chats, such as an answer to a post in a channel', async () => {
    const { page, playground } = await openAs(dana.id, channel.id, PHONE);
    const back = page.getByRole('button', { name: /^Back to the chats/ });
    expect(await back.textContent()).toBe('');
    playground.emulator.say(dana.id, dana.id, 'hello');
    await page.getByRole('button', { name: 'Back to the chats, 1 new' }).tap();
    const chat = page.getByRole('button', { name: /^Habarshy/ });
    expect(await chat.textContent()).toContain('1 new');
    await chat.tap();
    await page.locator('.message', { hasText: 'Heard: hello' }).waitFor();
    await page.getByRole('button', { name: 'Back to the chats', exact: true }).waitFor();
  });

  it('show on a phone who wrote in a group beside the message', async () => {
    const { page, playground } = await openAs(john.id, forum.id, PHONE);
    playground.emulator.say(
      ivan.id,
      forum.id,
      'a message that is as wide as the screen of a phone lets it be',
    );
    const shown = page.locator('.message', { hasText: 'as wide as' });
    const avatar = await shown.locator('.side-avatar').boundingBox();
    const bubble = await shown.locator('.bubble').boundingBox();
    expect(bubble?.x).toBeGreaterThan((avatar?.x ?? 0) + (avatar?.width ?? 0));
  });

  it('show a forum by its topics, and say that one is closed', async () => {
    const { page, say, bubble, playground } = await openAs(john.id, forum.id);
    const topic = (name: string) =>
      page.getByRole('navigation', { name: 'Topics' }).getByRole('button', { name });
    await topic('News').click();
    await say('/ask@habarshy_bot in News');
    await page.locator('.mine', { hasText: 'in News' }).waitFor();
    await bubble('Because');
    await topic('General').click();
    expect(await page.locator('.message').count()).toBe(0);
    await topic('Archive').click();
    await page.getByText('This topic is closed').waitFor();
    expect(await page.getByRole('button', { name: /^\/ask@/ }).isVisible()).toBe(false);
    expect(playground.emulator.messages(forum.id)[0]).toMatchObject({ message_thread_id: 2 });
  });

  it('say that nothing was found by an inline query', async () => {
    const { page, composer } = await openAs(john.id);
    await composer.fill('@habarshy_bot nothing');
    await page.getByRole('option', { name: 'Nothing found' }).waitFor();
    await composer.press('Escape');
    expect(await page.getByRole('option').count()).toBe(0);
  });

  it('let a phone reply to a message', async () => {
    const { say, bubble, playground } = await openAs(john.id, john.id, PHONE);
    await say('first');
    const answer = await bubble('Heard: first');
    await answer.getByRole('button', { name: 'Reply to Habarshy' }).tap();
    await say('again');
    await bubble('Heard: again');
    expect(playground.emulator.messages(john.id)[2]?.reply_to_message?.text).toBe('Heard: first');
  });

  it('keep the height of the composer after a channel where one only reads', async () => {
    const { page, composer } = await openAs(john.id);
    const height = async () => (await composer.boundingBox())?.height;
    const before = await height();
    await page.locator('.chat', { hasText: channel.title }).click();
    await composer.waitFor({ state: 'hidden' });
    await page.locator('.chat', { hasText: 'Habarshy' }).click();
    await composer.waitFor();
    expect(await height()).toBe(before);
  });
});
