import type { BotApiEmulator } from '../emulator/emulator.ts';
import { EmulatorUsageError } from '../emulator/errors.ts';
import type { InlineAnswer, InlineResult } from '../emulator/inline-results.ts';

/** What each person was last offered by the bot inline, so that choosing needs only a result's id. */
export class InlineSessions {
  readonly #emulator: BotApiEmulator;
  readonly #offered = new Map<number, Map<string, InlineResult>>();

  constructor(emulator: BotApiEmulator) {
    this.#emulator = emulator;
  }

  /** The bot's results; those of a later offset are added to the earlier ones. @throws QueryUnansweredError */
  async ask(personId: number, query: string, offset: string): Promise<InlineAnswer> {
    const answer = await this.#emulator.inlineQuery(personId, query, offset);
    const before = offset === '' ? [] : (this.#offered.get(personId) ?? []);
    const offered = new Map(before);
    for (const result of answer.results) offered.set(result.id, result);
    this.#offered.set(personId, offered);
    return answer;
  }

  /** @throws EmulatorUsageError where it was not offered to this person */
  result(personId: number, resultId: string): InlineResult {
    const result = this.#offered.get(personId)?.get(resultId);
    if (!result) throw new EmulatorUsageError(`The result "${resultId}" is not offered any more.`);
    return result;
  }
}
