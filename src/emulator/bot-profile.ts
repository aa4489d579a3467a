export interface BotCommand {
  readonly command: string;
  readonly description: string;
}

/** What people see of the bot before they write: its commands, texts and menu, by scope and language. */
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

  /** The text in a language, else the one for all languages, else empty. */
  text(kind: 'name' | 'description' | 'short_description', language: string): string {
    return this.#texts.get(`${kind} ${language}`) || (this.#texts.get(`${kind} `) ?? '');
  }

  /** Chat 0 is the default of all private chats. */
  setMenuButton(chatId: number, button: unknown): void {
    this.#menuButtons.set(chatId, button);
  }

  menuButton(chatId: number): unknown {
    return this.#menuButtons.get(chatId) ?? this.#menuButtons.get(0) ?? { type: 'commands' };
  }
}
