export interface BotCommand {
  readonly command: string;
  readonly description: string;
}

/** The bot's commands, texts and menu button, which people see before they write; by scope and language. */
export class BotProfile {
  readonly #commands = new Map<string, readonly BotCommand[]>();
  readonly #texts = new Map<string, string>();
  readonly #menuButtons = new Map<number, unknown>();

  setCommands(scope: string, language: string, commands: readonly BotCommand[]): void {
    this.#commands.set(`${scope} ${language}`, commands);
  }

  deleteCommands(scope: string, language: string): void {
    this.#commands.delete(`${scope} ${language}`);
  }

  commands(scope: string, language: string): readonly BotCommand[] {
    return this.#commands.get(`${scope} ${language}`) ?? [];
  }

  setText(kind: 'name' | 'description' | 'short_description', language: string, text: string): void {
    this.#texts.set(`${kind} ${language}`, text);
  }

  /** The text in this language, or else the text for all languages, or else an empty string. */
  text(kind: 'name' | 'description' | 'short_description', language: string): string {
    return this.#texts.get(`${kind} ${language}`) || (this.#texts.get(`${kind} `) ?? '');
  }

  /** Chat 0 holds the default for all private chats. */
  setMenuButton(chatId: number, button: unknown): void {
    this.#menuButtons.set(chatId, button);
  }

  menuButton(chatId: number): unknown {
    return this.#menuButtons.get(chatId) ?? this.#menuButtons.get(0) ?? { type: 'commands' };
  }
}
