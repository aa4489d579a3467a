import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePause } from '../../src/bot/parse-pause.ts';
import { MAX_PAUSE } from '../../src/chats/own-pause.ts';

const ZONE = 'Asia/Almaty';
/** Saturday, 1 February 2025, 17:00 in Almaty. */
const NOW = Date.UTC(2025, 1, 1, 12);
const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
/** 08:00 in Almaty. */
const morningOf = (month: number, day: number) => Date.UTC(2025, month - 1, day, 3);
const at = (month: number, day: number, hour: number, minute = 0) =>
  Date.UTC(2025, month - 1, day, hour - 5, minute);
const MONDAY = Date.UTC(2025, 1, 3, 3);

describe('parsePause', () => {
  it.each<[string, number]>([
    ['3 days', NOW + 3 * DAY],
    ['for 3 days', NOW + 3 * DAY],
    ['3d', NOW + 3 * DAY],
    ['a day', NOW + DAY],
    ['two weeks', NOW + 14 * DAY],
    ['week', NOW + 7 * DAY],
    ['12 hours', NOW + 12 * HOUR],
    ['until Monday', MONDAY],
    ['till next monday, please', MONDAY],
    ['until Saturday', Date.UTC(2025, 1, 8, 3)],
    ['until tomorrow', Date.UTC(2025, 1, 2, 3)],
    ['3 дня', NOW + 3 * DAY],
    ['на 3 дня', NOW + 3 * DAY],
    ['на три дня', NOW + 3 * DAY],
    ['на неделю', NOW + 7 * DAY],
    ['на пару дней', NOW + 2 * DAY],
    ['на сутки', NOW + DAY],
    ['5 часов', NOW + 5 * HOUR],
    ['до понедельника', MONDAY],
    ['до завтра', Date.UTC(2025, 1, 2, 3)],
    ['пауза на 2 недели', NOW + 14 * DAY],
    ['3 күнге', NOW + 3 * DAY],
    ['3 күн', NOW + 3 * DAY],
    ['үш күнге', NOW + 3 * DAY],
    ['бір аптаға', NOW + 7 * DAY],
    ['6 сағатқа', NOW + 6 * HOUR],
    ['дүйсенбіге дейін', MONDAY],
    ['ертеңге дейін', Date.UTC(2025, 1, 2, 3)],
    ['until 5 February', morningOf(2, 5)],
    ['until the 5th of February, please', morningOf(2, 5)],
    ['till February 5', morningOf(2, 5)],
    ['5 February', morningOf(2, 5)],
    ['until February 28, 2025', morningOf(2, 28)],
    ['until Wednesday, 5 February', morningOf(2, 5)],
    ['until the 5th', morningOf(2, 5)],
    ['until tomorrow, 2 February', morningOf(2, 2)],
    ['until March', morningOf(3, 1)],
    ['through 5 February', morningOf(2, 6)],
    ['until 2025-02-05', morningOf(2, 5)],
    ['2025-02-05', morningOf(2, 5)],
    ['until 05.02.2025', morningOf(2, 5)],
    ['until 05.02', morningOf(2, 5)],
    ['до 5 февраля', morningOf(2, 5)],
    ['пауза до 5-го февраля 2025 года', morningOf(2, 5)],
    ['до среды, 5 февраля', morningOf(2, 5)],
    ['до 5 числа', morningOf(2, 5)],
    ['до 05.02.2025', morningOf(2, 5)],
    ['до 05.02', morningOf(2, 5)],
    ['до марта', morningOf(3, 1)],
    ['по 5 февраля', morningOf(2, 6)],
    ['по пятницу', morningOf(2, 8)],
    ['до пятницы', morningOf(2, 7)],
    ['until Friday', morningOf(2, 7)],
    ['жұмаға дейін', morningOf(2, 7)],
    ['5 ақпанға дейін', morningOf(2, 5)],
    ['ақпанның 5-іне дейін', morningOf(2, 5)],
    ['2025 жылғы 5 ақпанға дейін', morningOf(2, 5)],
    ['05.02.2025 дейін', morningOf(2, 5)],
    ['2025-02-05 дейін үзіліс', morningOf(2, 5)],
    ['наурызға дейін', morningOf(3, 1)],
    ['3 kunge', NOW + 3 * DAY],
    ['na 3 dnya', NOW + 3 * DAY],
    ['до 5 февраля 9:00', at(2, 5, 9)],
    ['until Monday 9am', at(2, 3, 9)],
    ['till 6:30pm tomorrow', at(2, 2, 18, 30)],
    ['until 8pm', at(2, 1, 20)],
    ['until 9 am', at(2, 2, 9)],
    ['until noon', at(2, 2, 12)],
    ['until tomorrow evening', at(2, 2, 20)],
    ['through 5 February 18:00', at(2, 5, 18)],
    ['до вторника 14:00', at(2, 4, 14)],
    ['до 9 утра', at(2, 2, 9)],
    ['до сегодня 22:00', at(2, 1, 22)],
    ['до завтрашнего вечера', at(2, 2, 20)],
    ['до восьми вечера', at(2, 1, 20)],
    ['сәрсенбі таңғы 10-ға дейін', at(2, 5, 10)],
    ['таңғы 9ға дейін', at(2, 2, 9)],
    ['ертең сағат 18-ге дейін', at(2, 2, 18)],
    ['day after tomorrow', at(2, 3, 8)],
    ['until the day after tomorrow 7am', at(2, 3, 7)],
    ['до послезавтра', at(2, 3, 8)],
    ['do poslezavtra', at(2, 3, 8)],
    ['бүрсігүнге дейін', at(2, 3, 8)],
    ['until the end of the week', at(2, 3, 8)],
    ['this month', at(3, 1, 8)],
    ['until next week', at(2, 3, 8)],
    ['until the end of February', at(3, 1, 8)],
    ['до конца недели', at(2, 3, 8)],
    ['до конца февраля', at(3, 1, 8)],
    ['на этот месяц', at(3, 1, 8)],
    ['до следующей недели', at(2, 3, 8)],
    ['аптаның соңына дейін', at(2, 3, 8)],
    ['ақпанның аяғына дейін', at(3, 1, 8)],
    ['осы аптаға', at(2, 3, 8)],
    ['келесі айға дейін', at(3, 1, 8)],
    ['for the weekend', at(2, 3, 8)],
    ['на выходные', at(2, 3, 8)],
    ['until the weekend', at(2, 8, 8)],
    ['half an hour', NOW + HOUR / 2],
    ['an hour and a half', NOW + 1.5 * HOUR],
    ['45 min', NOW + 0.75 * HOUR],
    ['1.5 days', NOW + 1.5 * DAY],
    ['a month', NOW + 30 * DAY],
    ['полчаса', NOW + HOUR / 2],
    ['на полдня', NOW + DAY / 2],
    ['полторы недели', NOW + 10.5 * DAY],
    ['3 с половиной часа', NOW + 3.5 * HOUR],
    ['на десять дней', NOW + 10 * DAY],
    ['на месяц', NOW + 30 * DAY],
    ['жарты күнге', NOW + DAY / 2],
    ['екі жарым сағатқа', NOW + 2.5 * HOUR],
    ['он күнге', NOW + 10 * DAY],
    ['бір айға', NOW + 30 * DAY],
  ])('%s', (text, until) => {
    expect(parsePause(text, NOW, ZONE)).toEqual({ outcome: 'until', until });
  });

  it.each<[string, 'unknown' | 'noSuchDay' | 'past' | 'tooLong', string[]]>([
    ['until 1 February', 'past', ['1 February']],
    ['until 1 February 2024', 'past', ['1 February 2024']],
    ['до 31.01.2025', 'past', ['31.01.2025']],
    ['2025 жылғы 31 қаңтарға дейін', 'past', ['2025 жылғы 31 қаңтарға']],
    ['until 30 February', 'noSuchDay', ['30 February']],
    ['до 31 апреля', 'noSuchDay', ['31 апреля']],
    ['30 ақпанға дейін', 'noSuchDay', ['30 ақпанға']],
    ['until 31 January', 'tooLong', ['until 31 January']],
    ['до 5 декабря', 'tooLong', ['до 5 декабря']],
    ['5 желтоқсанға дейін', 'tooLong', ['5 желтоқсанға дейін']],
    ['for February', 'unknown', ['for February']],
    ['на март', 'unknown', ['на март']],
    ['for 05.02', 'unknown', ['for 05.02']],
    ['March', 'unknown', ['March']],
    ['на 5 февраля', 'unknown', ['5 февраля']],
    ['until tomorrow, 9 February', 'unknown', ['until tomorrow, 9 February']],
    ['until 5 February 3 days', 'unknown', ['days']],
    ['until Monday, 5 February', 'unknown', ['until Monday, 5 February']],
    ['until 5 February or 6 February', 'unknown', ['or', '6 February']],
    ['after 5 February', 'unknown', ['after', '5 February']],
    ['до 5 февраля 9:00 и 10:00', 'unknown', [':', '00', 'и', '10', ':', '00']],
    ['until 5 February 25:00', 'unknown', [':', '00']],
    ['until 9', 'unknown', ['until 9']],
    ['for 9am', 'unknown', ['am']],
    ['through tomorrow weekend', 'unknown', ['weekend']],
    ['по ночам', 'unknown', ['ночам']],
    ['по пятницам', 'unknown', ['пятницам']],
    ['on Mondays', 'unknown', ['Mondays']],
    ['until the end of 5 February', 'unknown', ['5 February']],
    ['до пятого февраля', 'unknown', ['пятого']],
    ['through 3 days', 'unknown', ['through 3 days']],
    ['3 moons', 'unknown', ['moons']],
    ['until Christmas', 'unknown', ['Christmas']],
    ['3', 'unknown', ['3']],
    ['3 days 2 hours', 'unknown', ['2', 'hours']],
    ['-3 days', 'unknown', ['-3 days']],
    ['0 days', 'unknown', ['0 days']],
    ['на 3 дня кроме Астаны', 'unknown', ['кроме', 'Астаны']],
    ['до понедельника или вторника', 'unknown', ['или', 'вторника']],
    ['400 days', 'tooLong', ['400 days']],
    ['10 недель', 'tooLong', ['10 недель']],
  ])('%s is refused', (text, reason, words) => {
    expect(parsePause(text, NOW, ZONE)).toEqual({ outcome: 'refused', reason, words });
  });

  it('begins at once, so that a weekend to come is none', () => {
    const onMonday = NOW + 2 * DAY;
    expect(parsePause('for the weekend', onMonday, ZONE)).toMatchObject({ words: ['weekend'] });
    expect(parsePause('до выходных', onMonday, ZONE)).toEqual({ outcome: 'until', until: at(2, 8, 8) });
  });

  it('never ends before it begins, nor lasts too long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(1000), (text, count) => {
        for (const words of [text, `${count} ${text}`, `${count} days`]) {
          const parsed = parsePause(words, NOW, ZONE);
          if (parsed.outcome !== 'until') continue;
          expect(parsed.until).toBeGreaterThan(NOW);
          expect(parsed.until - NOW).toBeLessThanOrEqual(MAX_PAUSE);
        }
      }),
    );
  });
});
