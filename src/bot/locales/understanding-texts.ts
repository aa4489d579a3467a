import { type Html, html } from '../../telegram/html.ts';
import { plural } from './plural.ts';

/** What the bot says where it did not understand every word of a command, and so changed nothing. */
interface UnderstandingTexts {
  readonly digest: ScheduleTexts;
  readonly quiet: ScheduleTexts;
  readonly follow: {
    readonly unknown: (words: string) => Html;
    readonly ambiguous: (words: string) => Html;
    readonly notOffered: (words: string) => Html;
    readonly filteredName: (place: string, words: string) => string;
    readonly everything: string;
    readonly everythingExcept: (names: string) => string;
    /** On a button that does what was guessed; two guesses differ in what they follow. */
    readonly guessButton: (what: string) => string;
    readonly stopGuessButton: (what: string) => string;
    readonly leftOut: (names: string) => Html;
  };
  readonly stopAll: {
    readonly ask: (count: number) => Html;
    readonly askExcept: (count: number, kept: string) => Html;
    readonly button: (count: number) => string;
    readonly done: (count: number) => Html;
  };
}

interface ScheduleTexts {
  readonly unknown: (words: string) => Html;
  readonly notOffered: (words: string) => Html;
  readonly unknownZone: (words: string) => Html;
  readonly ambiguous: (words: string) => Html;
}

const EN_ZONE = (words: string) =>
  html`I know no time zone “${words}”: nothing was changed. Write a city or an offset of whole hours: <code>Moscow</code>, <code>Europe/Berlin</code>, <code>UTC+5</code>.`;

export const EN_UNDERSTANDING: UnderstandingTexts = {
  digest: {
    unknown: (words) => html`I do not understand “${words}”: nothing was changed.`,
    notOffered: (words) =>
      html`I cannot do “${words}”: nothing was changed. A digest comes once a day, or once a week on one day.`,
    unknownZone: EN_ZONE,
    ambiguous: (words) => html`“${words}” can be read in two ways: nothing was changed.`,
  },
  quiet: {
    unknown: (words) =>
      html`I do not understand “${words}”: nothing was changed. I need the hour when quiet begins and the one when it ends.`,
    notOffered: (words) =>
      html`I cannot do “${words}”: nothing was changed. Quiet hours are the same every day.`,
    unknownZone: EN_ZONE,
    ambiguous: (words) =>
      html`Morning or evening? “${words}” can be read in two ways: nothing was changed. Tap the hours that you mean.`,
  },
  follow: {
    unknown: (words) => html`I do not understand “${words}”: nothing was changed.`,
    ambiguous: (words) => html`“${words}” can be read in several ways: nothing was changed.`,
    notOffered: (words) => html`I cannot leave out “${words}”: nothing was changed.`,
    filteredName: (place, words) => `${place} with “${words}”`,
    everything: 'everything',
    everythingExcept: (names) => `everything except ${names}`,
    guessButton: (what) => `Follow ${what}`,
    stopGuessButton: (what) => `Stop ${what}`,
    leftOut: (names) => html`Left out: ${names}.`,
  },
  stopAll: {
    ask: (count) =>
      html`Stop everything that this chat follows, regions, words and questions (${count})? It cannot be undone.`,
    askExcept: (count, kept) =>
      html`Stop everything that this chat follows except ${kept} (${count})? It cannot be undone.`,
    button: (count) => `Stop all ${count}`,
    done: (count) => html`Stopped ${plural('en', count, { one: 'subscription', other: 'subscriptions' })}.`,
  },
};

const RU_ZONE = (words: string) =>
  html`Не знаю часового пояса «${words}»: ничего не изменилось. Напишите город или сдвиг в целых часах: <code>Москва</code>, <code>Europe/Berlin</code>, <code>UTC+5</code>.`;

export const RU_UNDERSTANDING: UnderstandingTexts = {
  digest: {
    unknown: (words) => html`Не понимаю «${words}»: ничего не изменилось.`,
    notOffered: (words) =>
      html`Так не умею: «${words}». Ничего не изменилось. Сводка приходит раз в день или раз в неделю в один из дней.`,
    unknownZone: RU_ZONE,
    ambiguous: (words) => html`«${words}» можно понять двояко: ничего не изменилось.`,
  },
  quiet: {
    unknown: (words) =>
      html`Не понимаю «${words}»: ничего не изменилось. Нужен час, когда тишина начинается, и час, когда она кончается.`,
    notOffered: (words) =>
      html`Так не умею: «${words}». Ничего не изменилось. Тихие часы одинаковы каждый день.`,
    unknownZone: RU_ZONE,
    ambiguous: (words) =>
      html`Утро или вечер? «${words}» можно понять двояко: ничего не изменилось. Нажмите на нужные часы.`,
  },
  follow: {
    unknown: (words) => html`Не понимаю «${words}»: ничего не изменилось.`,
    ambiguous: (words) => html`«${words}» можно понять по-разному: ничего не изменилось.`,
    notOffered: (words) => html`Не умею исключать «${words}»: ничего не изменилось.`,
    filteredName: (place, words) => `${place}: «${words}»`,
    everything: 'всё',
    everythingExcept: (names) => `всё, кроме: ${names}`,
    guessButton: (what) => `Подписаться: ${what}`,
    stopGuessButton: (what) => `Отписаться: ${what}`,
    leftOut: (names) => html`Исключено: ${names}.`,
  },
  stopAll: {
    ask: (count) =>
      html`Отменить все подписки этого чата: регионы, слова и вопросы (${count})? Вернуть их будет нельзя.`,
    askExcept: (count, kept) =>
      html`Отменить все подписки этого чата, кроме: ${kept} (${count})? Вернуть их будет нельзя.`,
    button: (count) => `Отменить все (${count})`,
    done: (count) =>
      html`${plural('ru', count, { one: 'подписка отменена', few: 'подписки отменены', many: 'подписок отменено', other: 'подписки отменено' })}.`,
  },
};

const KK_ZONE = (words: string) =>
  html`«${words}» деген уақыт белдеуін білмеймін: ештеңе өзгерген жоқ. Қаланы немесе бүтін сағатпен айырманы жазыңыз: <code>Мәскеу</code>, <code>Europe/Berlin</code>, <code>UTC+5</code>.`;

export const KK_UNDERSTANDING: UnderstandingTexts = {
  digest: {
    unknown: (words) => html`«${words}» дегенді түсінбедім: ештеңе өзгерген жоқ.`,
    notOffered: (words) =>
      html`«${words}» дегенді жасай алмаймын: ештеңе өзгерген жоқ. Жинақ күніне бір рет немесе аптаның бір күнінде келеді.`,
    unknownZone: KK_ZONE,
    ambiguous: (words) => html`«${words}» дегенді екі түрлі түсінуге болады: ештеңе өзгерген жоқ.`,
  },
  quiet: {
    unknown: (words) =>
      html`«${words}» дегенді түсінбедім: ештеңе өзгерген жоқ. Тыныштық басталатын және аяқталатын сағат керек.`,
    notOffered: (words) =>
      html`«${words}» дегенді жасай алмаймын: ештеңе өзгерген жоқ. Тыныш сағаттар күн сайын бірдей.`,
    unknownZone: KK_ZONE,
    ambiguous: (words) =>
      html`Таң ба, кеш пе? «${words}» дегенді екі түрлі түсінуге болады: ештеңе өзгерген жоқ. Керек сағаттарды басыңыз.`,
  },
  follow: {
    unknown: (words) => html`«${words}» дегенді түсінбедім: ештеңе өзгерген жоқ.`,
    ambiguous: (words) => html`«${words}» дегенді әртүрлі түсінуге болады: ештеңе өзгерген жоқ.`,
    notOffered: (words) => html`«${words}» дегенді шығарып тастай алмаймын: ештеңе өзгерген жоқ.`,
    filteredName: (place, words) => `${place}: «${words}»`,
    everything: 'бәрі',
    everythingExcept: (names) => `мынадан басқасының бәрі: ${names}`,
    guessButton: (what) => `Жазылу: ${what}`,
    stopGuessButton: (what) => `Тоқтату: ${what}`,
    leftOut: (names) => html`Кірмейді: ${names}.`,
  },
  stopAll: {
    ask: (count) =>
      html`Осы чаттың барлық жазылымын тоқтату керек пе: өңірлер, сөздер, сұрақтар (${count})? Оларды қайтару мүмкін емес.`,
    askExcept: (count, kept) =>
      html`Осы чаттың мынадан басқа барлық жазылымын тоқтату керек пе: ${kept} (${count})? Оларды қайтару мүмкін емес.`,
    button: (count) => `Бәрін тоқтату (${count})`,
    done: (count) => html`${count} жазылым тоқтатылды.`,
  },
};
