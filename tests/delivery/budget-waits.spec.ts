import { describe, expect, it } from 'vitest';
import { BudgetWaits } from '../../src/delivery/budget-waits.ts';
import { SendBudget } from '../../src/telegram/send-budget.ts';
import { FakeClock } from '../support/fake-clock.ts';

const CHAT = 7;

function waitsOverPausedBudget() {
  const clock = new FakeClock();
  const budget = new SendBudget(clock);
  budget.pause(60_000, null);
  return { clock, budget, waits: new BudgetWaits(budget, clock) };
}

describe('BudgetWaits', () => {
  it('grants what the budget admits', async () => {
    const clock = new FakeClock();
    expect(await new BudgetWaits(new SendBudget(clock), clock).wait(CHAT, 'push')).toBe('granted');
    expect(clock.nextAt).toBeNull();
  });

  it.each<[string, (given: ReturnType<typeof waitsOverPausedBudget>) => void | Promise<void>, string]>([
    ['cancels all waits at once', ({ waits }) => waits.cancelAll(), 'cancelled'],
    ['cancels a wait of 15 seconds', ({ clock }) => clock.advance(15_000), 'cancelled'],
    ['says that the budget is closed', ({ budget }) => budget.close(), 'closed'],
  ])('%s', async (_, happens, outcome) => {
    const given = waitsOverPausedBudget();
    const waits = [given.waits.wait(CHAT, 'push'), given.waits.wait(CHAT + 1, 'push')];
    await happens(given);
    expect(await Promise.all(waits)).toEqual([outcome, outcome]);
  });
});
