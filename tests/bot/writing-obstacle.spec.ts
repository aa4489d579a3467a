import type { Telegram } from 'telegraf';
import { describe, expect, it } from 'vitest';
import { askObstacle } from '../../src/bot/writing-obstacle.ts';

const BOT = 42;

/** A client that answers each method as given; it rejects all others. */
function telegramWith(answers: Readonly<Record<string, object>>): Pick<Telegram, 'callApi'> {
  const callApi = async (method: string) => {
    const answer = answers[method];
    if (answer === undefined) throw new Error(`400: Bad Request: ${method}`);
    return answer;
  };
  return { callApi: callApi as Telegram['callApi'] };
}

describe('askObstacle', () => {
  const silent = { permissions: { can_send_messages: false } };

  it.each<['channel' | 'supergroup' | 'private', object | null, object, boolean]>([
    ['channel', { status: 'administrator', can_post_messages: true }, {}, false],
    ['channel', { status: 'administrator', can_post_messages: false }, {}, true],
    ['channel', { status: 'member' }, silent, false],
    ['supergroup', { status: 'restricted', is_member: true, can_send_messages: true }, silent, false],
    ['supergroup', { status: 'restricted', is_member: true, can_send_messages: false }, {}, true],
    ['supergroup', { status: 'member' }, { permissions: { can_send_messages: true } }, false],
    ['supergroup', { status: 'member' }, silent, true],
    ['supergroup', { status: 'administrator' }, silent, false],
    ['supergroup', { status: 'left' }, silent, false],
    ['supergroup', null, silent, false],
    ['private', { status: 'restricted', can_send_messages: false }, silent, false],
  ])('in a %s as %j, where %j: %s', async (kind, member, chat, isObstacle) => {
    const telegram = telegramWith({ getChat: chat, ...(member && { getChatMember: member }) });
    const obstacle = await askObstacle(telegram, { id: -7, kind }, BOT);
    if (isObstacle) expect(obstacle).toMatch(/rights/);
    else expect(obstacle).toBeNull();
  });
});
