import { describe, expect, it } from 'vitest';
import { PLAYGROUND_CHATS, PLAYGROUND_PEOPLE } from '../../src/playground/demo-people.ts';
import { type OpenPage, pageOpener } from './open-page.ts';

const { john, aigerim, dana } = PLAYGROUND_PEOPLE;
const { neighbours, channel } = PLAYGROUND_CHATS;

async function become({ page }: OpenPage, name: string): Promise<void> {
  await page.locator('.person-button').click();
  await page.getByRole('menuitemradio', { name }).click();
  await page.locator('.person-button', { hasText: name }).waitFor();
}

const enter = ({ page }: OpenPage, title: string) => page.locator('.chat', { hasText: title }).click();

describe('people and chats of the playground page', () => {
  const open = pageOpener();

  it('gives each person a private chat of their own', async () => {
    const opened = await open();
    await opened.say('from John');
    await opened.bubble('Heard: from John');
    await become(opened, 'Ivan');
    await opened.page.getByRole('heading', { name: 'Здравствуйте, Ivan' }).waitFor();
    await opened.page.locator('html[lang="ru"]').getByRole('button', { name: 'Начать' }).waitFor();
    expect(await opened.composer.getAttribute('placeholder')).toBe('Задайте вопрос');
    await opened.say('from Ivan');
    await opened.bubble('Heard: from Ivan');
    expect(await opened.page.getByText('from John').count()).toBe(0);
    await become(opened, 'John');
    await opened.bubble('Heard: from John');
  });

  it('marks administrators of the bot', async () => {
    const { page } = await open();
    await page.locator('.person-button').click();
    const tagged = page.getByRole('menuitemradio').filter({ has: page.locator('.tag') });
    expect(await tagged.locator('.person-hint').count()).toBe(1);
    expect(await tagged.textContent()).toContain(dana.firstName);
  });

  it('stays the same person in the same chat after a reload', async () => {
    const opened = await open();
    await become(opened, 'Aigerim');
    await enter(opened, neighbours.title);
    await opened.page.reload();
    await opened.page.locator('.conversation-head', { hasText: neighbours.title }).waitFor();
    expect(await opened.page.locator('.person-button').textContent()).toContain('Aigerim');
  });

  it('shows a group’s people with their names, and the bot’s silence on their talk', async () => {
    const opened = await open();
    await enter(opened, neighbours.title);
    await opened.say('good morning');
    await become(opened, 'Aigerim');
    const said = await opened.bubble('good morning');
    expect(await said.locator('.author').textContent()).toBe('John');
    await opened.say('@habarshy_bot are you there');
    await opened.bubble('Heard: @habarshy_bot are you there');
    const heard = opened.playground.emulator.messages(neighbours.id).map(({ text }) => text);
    expect(heard).not.toContain('Heard: good morning');
  });

  it('sends a chosen command to this bot by name in a group', async () => {
    const opened = await open();
    await enter(opened, neighbours.title);
    await opened.composer.pressSequentially('/butt');
    await opened.page.getByRole('option').waitFor();
    await opened.composer.press('Enter');
    await opened.bubble('Choose');
    expect(opened.playground.emulator.messages(neighbours.id)[0]?.text).toBe('/buttons@habarshy_bot');
  });

  it('replies to a message', async () => {
    const opened = await open();
    await enter(opened, neighbours.title);
    await opened.say('/buttons@habarshy_bot');
    const message = await opened.bubble('Choose');
    await message.hover();
    await message.getByRole('button', { name: 'Reply to Habarshy' }).click();
    await opened.say('this one');
    await opened.bubble('Heard: this one');
    const [, , reply] = opened.playground.emulator.messages(neighbours.id);
    expect(reply?.reply_to_message?.text).toBe('Choose');
    expect(await opened.page.locator('.mine .quote-text').textContent()).toBe('Choose');
  });

  it('lets an administrator write as the group itself', async () => {
    const opened = await open();
    await become(opened, 'Aigerim');
    await enter(opened, neighbours.title);
    await opened.page.getByRole('button', { name: 'Чат туралы толығырақ' }).click();
    await opened.page.getByRole('menuitem', { name: 'Топ атынан жазу' }).click();
    await opened.say('unnamed');
    await opened.bubble('unnamed');
    expect(opened.playground.emulator.messages(neighbours.id)[0]?.sender_chat?.id).toBe(neighbours.id);
  });

  it('keeps a plain subscriber of a channel from writing', async () => {
    const opened = await open();
    await enter(opened, channel.title);
    await opened.page.getByText('Only the channel’s administrators write here.').waitFor();
    expect(await opened.composer.isVisible()).toBe(false);
    await become(opened, 'Dana');
    await enter(opened, channel.title);
    await opened.composer.waitFor();
  });

  it('counts what came while another chat was open', async () => {
    const opened = await open();
    await opened.bot.telegram.sendMessage(channel.id, 'first');
    await opened.bot.telegram.sendMessage(channel.id, 'second');
    const item = opened.page.locator('.chat', { hasText: channel.title });
    await item.locator('.badge', { hasText: '2' }).waitFor();
    expect(await opened.page.locator('.chat').first().textContent()).toContain(channel.title);
    await item.click();
    await opened.bubble('second');
    expect(await item.locator('.badge').count()).toBe(0);
  });

  it('shows on the person’s button that others have got something', async () => {
    const opened = await open();
    opened.playground.emulator.say(aigerim.id, aigerim.id, 'hello');
    await opened.page.locator('.person-button .dot').waitFor();
    await opened.page.locator('.person-button').click();
    await opened.page.getByRole('menuitemradio', { name: 'Aigerim' }).locator('.badge').waitFor();
  });

  it('keeps what was being typed in each chat', async () => {
    const opened = await open();
    await opened.composer.fill('a draft');
    await enter(opened, neighbours.title);
    await expect.poll(() => opened.composer.inputValue()).toBe('');
    await enter(opened, 'Habarshy');
    await expect.poll(() => opened.composer.inputValue()).toBe('a draft');
  });

  it('takes the focus from nobody when somebody else comes', async () => {
    const { page, playground } = await open();
    await page.locator('.person-button').focus();
    await page.keyboard.press('Enter');
    playground.emulator.addChat({
      type: 'group',
      title: 'New',
      members: [john.id],
      administrators: [dana.id],
    });
    await page.locator('.chat', { hasText: 'New' }).waitFor();
    expect(await page.locator('[role=menuitemradio]:focus').count()).toBe(1);
  });

  it('shows somebody who comes later', async () => {
    const opened = await open();
    opened.playground.emulator.addPerson({ firstName: 'Madina', languageCode: 'kk' });
    await become(opened, 'Madina');
    await opened.say('/start');
    await opened.bubble('Welcome, Madina');
    expect(opened.playground.emulator.messages(john.id)).toEqual([]);
  });
});
