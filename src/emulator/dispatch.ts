import type { World } from './emulator-state.ts';
import { ApiError, methodNotFound } from './errors.ts';
import type { FaultQueue } from './faults.ts';
import { keepNewest } from './history.ts';
import type { SendLimits } from './limits.ts';
import { LIMITED_METHODS, METHODS } from './methods/all.ts';
import type { MethodCall } from './request-body.ts';

/** What the HTTP client gets. */
export type DispatchOutcome =
  | { readonly kind: 'answer'; readonly status: number; readonly body: object }
  | { readonly kind: 'hangUp' }
  | { readonly kind: 'silence' };

export interface DispatchParts {
  readonly world: World;
  readonly faults: FaultQueue;
  readonly limits: SendLimits;
  /** All calls of the bot, by lower-case method name. */
  readonly calls: Map<string, unknown[]>;
}

/** Runs one call: records it, applies a queued fault, checks the limits, and returns Telegram's answer. */
export async function dispatch(
  parts: DispatchParts,
  methodName: string,
  call: MethodCall,
): Promise<DispatchOutcome> {
  const outcome = await outcomeOf(parts, methodName.toLowerCase(), call);
  const { events, now } = parts.world;
  if (!isEmptyPoll(outcome))
    events.emit('call', { method: methodName, at: now(), parameters: call.sent, outcome });
  return outcome;
}

/** Only getUpdates answers with an empty list, most of the time. */
function isEmptyPoll(outcome: DispatchOutcome): boolean {
  if (outcome.kind !== 'answer' || !('result' in outcome.body)) return false;
  const { result } = outcome.body;
  return Array.isArray(result) && result.length === 0;
}

async function outcomeOf(parts: DispatchParts, name: string, call: MethodCall): Promise<DispatchOutcome> {
  const recorded = parts.calls.get(name) ?? [];
  recorded.push(call.sent);
  keepNewest(recorded, parts.world.history);
  parts.calls.set(name, recorded);

  const fault = parts.faults.take(name, call.parameters);
  if (fault === undefined) return run(parts, name, call);
  const chatId = Number(call.parameters.chat_id);
  parts.world.events.emit('fault', { chatId: Number.isSafeInteger(chatId) ? chatId : null, fault });
  if (fault.when === 'after') await run(parts, name, call);
  return fault.kind === 'error'
    ? refusal(new ApiError(fault.code, fault.description, fault.parameters))
    : { kind: fault.kind };
}

export function refusal(error: ApiError): DispatchOutcome {
  return {
    kind: 'answer',
    status: error.code,
    body: {
      ok: false,
      error_code: error.code,
      description: error.description,
      ...(error.parameters === undefined ? {} : { parameters: error.parameters }),
    },
  };
}

async function run(
  { world, limits }: DispatchParts,
  name: string,
  call: MethodCall,
): Promise<DispatchOutcome> {
  try {
    const method = METHODS.get(name);
    if (!method) throw methodNotFound();
    if (LIMITED_METHODS.has(name)) {
      const chat = world.registry.chats.get(Number(call.parameters.chat_id));
      if (chat) limits.admit(chat.id, chat.type !== 'private');
    }
    return { kind: 'answer', status: 200, body: { ok: true, result: await method(world, call) } };
  } catch (error) {
    if (error instanceof ApiError) return refusal(error);
    throw error;
  }
}
