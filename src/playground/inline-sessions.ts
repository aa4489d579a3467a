import type { BotApiEmulator } from '../emulator/emulator.ts';
import { EmulatorUsageError } from '../emulator/errors.ts';
import type { InlineAnswer, InlineResult } from '../emulator/inline-results.ts';

/** Remembers the last inline results of each person, so that the page can choose one by its id. */
export class InlineSessions {
  readonly #emulator: BotApiEmulator;
  readonly #offered = new Map<number, Map<string, InlineResult>>();

  constructor(emulator: BotApiEmulator) {
    this.#emulator = emulator;
  }

  /** Asks the bot for results. With an offset, they are added to the previous ones. @throws QueryUnansweredError */
  async ask(personId: number, query: string, offset: string): Promise<InlineAnswer> {
    const answer = await this.#emulator.inlineQuery(personId, query, offset);
    const previous = offset === '' ? [] : (this.#offered.get(personId) ?? []);
    const offered = new Map(previous);
    for (const result of answer.results) offered.set(result.id, result);
    this.#offered.set(personId, offered);
    return answer;
  }

  /** @throws EmulatorUsageError if the result was not offered to this person */
  result(personId: number, resultId: string): InlineResult {
    const result = this.#offered.get(personId)?.get(resultId);
    if (!result) throw new EmulatorUsageError(`The result "${resultId}" is not offered any more.`);
    return result;
  }
}
