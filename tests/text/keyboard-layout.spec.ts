import { describe, expect, it } from 'vitest';
import { inLayout } from '../../src/text/keyboard-layout.ts';

describe('inLayout', () => {
  it.each([
    ['lfqnt yjdjcnb', 'russian', 'дайте новости'],
    ['Ghbdtn', 'russian', 'Привет'],
    ['0fpf0cnfy', 'kazakh', 'қазақстан'],
    ['туцы', 'latin', 'news'],
    ['2024 🙂', 'russian', '2024 🙂'],
  ] as const)('reads %s in the %s layout as %s', (typed, layout, meant) => {
    expect(inLayout(typed, layout)).toBe(meant);
  });
});
