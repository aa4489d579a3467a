import type { BotLocale } from '../../languages/bot-locale.ts';

/** What the bot says of the days that a list is of; `what` names the regions or the topic and may be empty. */
interface DayTexts {
  readonly until: (day: string) => string;
  readonly nothingOn: (day: string, what: string) => string;
  readonly nothingIn: (days: string, what: string) => string;
  readonly noSuchDay: (day: string) => string;
  readonly newestIs: (day: string) => string;
}

const of = (what: string) => (what === '' ? '' : `: ${what}`);

export const DAY_TEXTS: Readonly<Record<BotLocale, DayTexts>> = {
  en: {
    until: (day) => `until ${day}`,
    nothingOn: (day, what) => `Nothing on ${day}${of(what)}.`,
    nothingIn: (days, what) => `Nothing for ${days}${of(what)}.`,
    noSuchDay: (day) => `There is no such day: ${day}.`,
    newestIs: (day) => `Newest: ${day}.`,
  },
  ru: {
    until: (day) => `до ${day}`,
    nothingOn: (day, what) => `За ${day} новостей нет${of(what)}.`,
    nothingIn: (days, what) => `За эти дни новостей нет (${days})${of(what)}.`,
    noSuchDay: (day) => `Такого дня нет: ${day}.`,
    newestIs: (day) => `Последние: ${day}.`,
  },
  kk: {
    until: (day) => `${day} дейін`,
    nothingOn: (day, what) => `${day} күні жаңалық жоқ${of(what)}.`,
    nothingIn: (days, what) => `Бұл күндері жаңалық жоқ (${days})${of(what)}.`,
    noSuchDay: (day) => `Мұндай күн жоқ: ${day}.`,
    newestIs: (day) => `Ең соңғысы: ${day}.`,
  },
};
