import { z } from 'zod';
import type { World } from '../emulator-state.ts';
import { badRequest } from '../errors.ts';
import { type Method, method } from '../method.ts';
import { identifier, json, text } from '../parameters.ts';

const MAX_COMMANDS = 100;

const localized = { scope: text(), language_code: text() };

/** A key that is the same for equal scopes, independent of white space and key order in the JSON. */
function scopeKey(given: string): string {
  if (given === '') return 'default';
  const scope = json(
    z.looseObject({
      type: z.string(),
      chat_id: z.coerce.string().optional(),
      user_id: z.coerce.string().optional(),
    }),
    "can't parse BotCommandScope",
  ).safeParse(given);
  if (!scope.success || scope.data === undefined) throw badRequest("can't parse BotCommandScope");
  const { type, chat_id, user_id } = scope.data;
  return [type, chat_id, user_id].filter((part) => part !== undefined).join(' ');
}

function checkedLanguage(code: string): string {
  if (!/^(?:[a-z]{2})?$/.test(code)) throw badRequest('invalid language code specified');
  return code;
}

function textSetter(
  kind: 'name' | 'description' | 'short_description',
  maxLength: number,
  errorText: string,
): Method {
  return method({ [kind]: text(), language_code: text() }, (world: World, given) => {
    const value = given[kind] ?? '';
    if (value.length > maxLength) throw badRequest(errorText);
    world.profile.setText(kind, checkedLanguage(given.language_code ?? ''), value);
    world.events.emit('commands', { chatId: null });
    return true;
  });
}

function textGetter(kind: 'name' | 'description' | 'short_description'): Method {
  return method({ language_code: text() }, (world, given) => ({
    [kind]:
      world.profile.text(kind, checkedLanguage(given.language_code)) ||
      (kind === 'name' ? world.bot.first_name : ''),
  }));
}

export const profileMethods: Readonly<Record<string, Method>> = {
  getMe: method({}, (world) => ({
    ...world.bot,
    can_join_groups: true,
    can_read_all_group_messages: !world.privacyMode,
    supports_inline_queries: true,
  })),
  setMyCommands: method(
    {
      ...localized,
      commands: json(
        z.array(z.object({ command: z.string(), description: z.string() })),
        "can't parse BotCommand",
      ),
    },
    (world, given) => {
      const commands = (given.commands ?? []).map(({ command, description }) => ({
        command: command.replace(/^\//, ''),
        description,
      }));
      if (commands.length > MAX_COMMANDS) throw badRequest('BOT_COMMANDS_TOO_MUCH');
      for (const { command, description } of commands) {
        if (!/^[a-z0-9_]{1,32}$/.test(command)) throw badRequest('BOT_COMMAND_INVALID');
        if (description.trim() === '' || description.length > 256) {
          throw badRequest('BOT_COMMAND_DESCRIPTION_INVALID');
        }
      }
      world.profile.setCommands(scopeKey(given.scope), checkedLanguage(given.language_code), commands);
      world.events.emit('commands', { chatId: null });
      return true;
    },
  ),
  getMyCommands: method(localized, (world, given) =>
    world.profile.commands(scopeKey(given.scope), checkedLanguage(given.language_code)),
  ),
  deleteMyCommands: method(localized, (world, given) => {
    world.profile.deleteCommands(scopeKey(given.scope), checkedLanguage(given.language_code));
    world.events.emit('commands', { chatId: null });
    return true;
  }),
  setMyName: textSetter('name', 64, 'BOT_NAME_TOO_LONG'),
  getMyName: textGetter('name'),
  setMyDescription: textSetter('description', 512, 'BOT_DESCRIPTION_TOO_LONG'),
  getMyDescription: textGetter('description'),
  setMyShortDescription: textSetter('short_description', 120, 'BOT_SHORT_DESCRIPTION_TOO_LONG'),
  getMyShortDescription: textGetter('short_description'),
  setChatMenuButton: method(
    {
      chat_id: identifier(),
      menu_button: json(z.looseObject({ type: z.string() }), "can't parse MenuButton"),
    },
    (world, given) => {
      world.profile.setMenuButton(given.chat_id, given.menu_button ?? { type: 'default' });
      return true;
    },
  ),
  getChatMenuButton: method({ chat_id: identifier() }, (world, given) =>
    world.profile.menuButton(given.chat_id),
  ),
  close: () => true,
  logOut: () => true,
};
