import { describe, expect, it } from 'vitest';
import { publishProfile } from '../../src/bot/profile.ts';
import { emulatorForTest } from '../support/emulator.ts';
import { recordingLog } from '../support/silent-log.ts';

interface Menu {
  readonly commands: readonly { readonly command: string; readonly description: string }[];
  readonly scope: { readonly type: string; readonly chat_id?: number };
}

describe('publishProfile', () => {
  it('shows admin commands to admins only, and gives each command a description', async () => {
    const { emulator, telegram } = await emulatorForTest();
    emulator.addPerson({ id: 7, firstName: 'Dana', started: true });
    await publishProfile(telegram, {
      adminIds: new Set([7]),
      log: recordingLog().log,
      signal: new AbortController().signal,
    });
    const menus = emulator.callsOf('setMyCommands') as Menu[];
    const seenBy = (type: string) =>
      menus.find(({ scope }) => scope.type === type)?.commands.map(({ command }) => command) ?? [];
    expect(seenBy('default')).toContain('subscribe');
    expect(seenBy('default')).not.toContain('reload');
    expect(seenBy('chat')).toContain('reload');
    for (const { commands } of menus)
      for (const { description } of commands) expect(description).not.toBe('');
  });

  it('goes on where the server refuses or does not know a call', async () => {
    const { emulator, telegram } = await emulatorForTest();
    const { log, lines } = recordingLog();
    emulator.failNext('setMyCommands', {
      kind: 'error',
      code: 404,
      description: 'Not Found: method not found',
    });
    emulator.failNext('setMyDescription', { kind: 'hangUp', when: 'before' });
    await publishProfile(telegram, { adminIds: new Set([404]), log, signal: new AbortController().signal });
    expect(lines.length).toBeGreaterThanOrEqual(2);
    expect(emulator.callsOf('setMyCommands').length).toBeGreaterThan(2);
  });
});
