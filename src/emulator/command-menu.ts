import type { BotCommand } from './bot-profile.ts';
import type { World } from './emulator-state.ts';

/** The bot's commands and description, as a person's Telegram app shows them in a chat. */
export interface BotMenu {
  readonly commands: readonly BotCommand[];
  /** Shown while a private chat has no messages; may be empty. */
  readonly description: string;
}

/**
 * The commands of the narrowest scope that has any, in the person's language where possible
 * (core.telegram.org/bots/api#determining-list-of-commands).
 */
export function menuFor(world: World, personId: number, chatId: number): BotMenu {
  const { languageCode = '' } = world.registry.person(personId);
  const language = languageCode.slice(0, 2).toLowerCase();
  const lists = scopesOf(world, personId, chatId).flatMap((scope) => [
    world.profile.commands(scope, language),
    world.profile.commands(scope, ''),
  ]);
  return {
    commands: lists.find((commands) => commands.length > 0) ?? [],
    description: world.profile.text('description', language),
  };
}

/** Scope names as keys of the profile, narrowest first. */
function scopesOf(world: World, personId: number, chatId: number): readonly string[] {
  const chat = world.registry.chat(chatId);
  if (chat.type === 'private') return [`chat ${chatId}`, 'all_private_chats', 'default'];
  const forAdministrators = chat.administrators.has(personId)
    ? { here: [`chat_administrators ${chatId}`], everywhere: ['all_chat_administrators'] }
    : { here: [], everywhere: [] };
  return [
    `chat_member ${chatId} ${personId}`,
    ...forAdministrators.here,
    `chat ${chatId}`,
    ...forAdministrators.everywhere,
    'all_group_chats',
    'default',
  ];
}
