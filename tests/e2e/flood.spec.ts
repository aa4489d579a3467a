import { describe, expect, it } from 'vitest';
import { runningBot } from '../support/running-bot.ts';

const QUESTION = 'How many people are waiting for a new heart?';
const TOO_MANY = 'Too many messages at once. Please ask again in a moment.';

describe('a person who floods the bot', () => {
  it('is told once, gets the first answers, and others are answered', async () => {
    const { emulator, person } = await runningBot();
    const flooder = person('Arman');
    for (let count = 0; count < 100; count++) emulator.say(flooder.id, flooder.id, '/help');
    const told = emulator.waitFor(({ chat, text }) => chat.id === flooder.id && text === TOO_MANY);
    expect((await person('Dana').ask(QUESTION)).text).toContain('140');
    await told;
    expect(flooder.received()).toHaveLength(31);
  });

  it('is told in a notice under a button, and by an empty list in inline mode', async () => {
    const { emulator, person } = await runningBot();
    const asker = person('Arman');
    const answer = await asker.ask(QUESTION);
    const presses = await Promise.all(Array.from({ length: 41 }, () => asker.press(answer, '👍')));
    expect(presses.filter((notice) => notice === TOO_MANY)).toHaveLength(1);
    const lists = await Promise.all(
      Array.from({ length: 41 }, () => emulator.inlineQuery(asker.id, 'heart')),
    );
    expect(lists.filter(({ results }) => results.length === 0)).toHaveLength(1);
  });
});
