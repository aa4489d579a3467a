import type { BotLocale } from '../../languages/bot-locale.ts';
import { bold, type Html, html } from '../../telegram/html.ts';
import { plural } from './plural.ts';

/** What the bot says of a pause that a chat asks for. */
interface PauseTexts {
  readonly paused: (until: string) => Html;
  /** The pause is longer than what comes of it. */
  readonly keepsLast: (days: number) => Html;
  readonly notPaused: Html;
  readonly resumed: Html;
  readonly missedComes: Html;
  readonly how: Html;
  readonly unknown: (words: string) => Html;
  /** `until` is the longest from now. */
  readonly tooLong: (days: number, until: string) => Html;
  readonly noSuchDay: (day: string) => Html;
  readonly past: (day: string) => Html;
  readonly dayButton: string;
  readonly threeDaysButton: string;
  readonly weekButton: string;
  readonly resumeButton: string;
  /** The bot cannot write to the chat, for that reason. */
  readonly cannotWrite: (reason: string) => Html;
  readonly nothingFollowed: Html;
  /** In the preview of a load: chats that are paused. */
  readonly previewPausing: (count: number) => string;
}

export const PAUSE_TEXTS: Readonly<Record<BotLocale, PauseTexts>> = {
  en: {
    paused: (until) =>
      html`Paused until ${bold(until)}: nothing comes, not even emergencies. What you miss comes then, as one digest.`,
    keepsLast: (days) => html`Of so long a pause, the news of its last ${days} days comes.`,
    notPaused: html`Nothing is paused: news comes as usual.`,
    resumed: html`The pause is over: news comes as usual again.`,
    missedComes: html`What you missed comes as a digest.`,
    how: html`Tap how long, or write it: <code>/pause 3 days</code>, <code>/pause until Monday</code>, <code>/pause until 5 December</code>. /resume ends it.`,
    unknown: (words) => html`I do not understand “${words}”: nothing was changed.`,
    tooLong: (days, until) =>
      html`A pause lasts at most ${days} days, now until ${until}: nothing was changed. /unsubscribe stops the news for good.`,
    noSuchDay: (day) => html`There is no such day: ${day}. Nothing was changed.`,
    past: (day) => html`That time is past: ${day}. Nothing was changed.`,
    dayButton: '1 day',
    threeDaysButton: '3 days',
    weekButton: '1 week',
    resumeButton: 'Resume',
    cannotWrite: (reason) =>
      html`⚠ Nothing comes to this chat now (${reason}). What is missed comes as a digest once the bot can write there.`,
    nothingFollowed: html`This chat follows nothing, so there is nothing to pause.`,
    previewPausing: (count) =>
      `${plural('en', count, { one: 'paused chat gets', other: 'paused chats get' })} it later.`,
  },
  ru: {
    paused: (until) =>
      html`Пауза до: ${bold(until)}. До тех пор ничего не приходит, даже срочное. Пропущенное придёт потом одной сводкой.`,
    keepsLast: (days) => html`Из такой долгой паузы придут новости последних дней (${days}).`,
    notPaused: html`Паузы нет: новости приходят как обычно.`,
    resumed: html`Пауза закончена: новости снова приходят как обычно.`,
    missedComes: html`Пропущенное придёт сводкой.`,
    how: html`Нажмите, на сколько, или напишите: <code>/pause 3 дня</code>, <code>/pause до понедельника</code>, <code>/pause до 5 декабря</code>. /resume заканчивает паузу.`,
    unknown: (words) => html`Не понимаю «${words}»: ничего не изменилось.`,
    tooLong: (days, until) =>
      html`Пауза длится не больше ${days} дней, сейчас – до ${until}: ничего не изменилось. Совсем отписаться: /unsubscribe.`,
    noSuchDay: (day) => html`Такого дня нет: ${day}. Ничего не изменилось.`,
    past: (day) => html`Это время уже прошло: ${day}. Ничего не изменилось.`,
    dayButton: '1 день',
    threeDaysButton: '3 дня',
    weekButton: '1 неделя',
    resumeButton: 'Возобновить',
    cannotWrite: (reason) =>
      html`⚠ Сейчас в этот чат ничего не приходит (${reason}). Пропущенное придёт сводкой, когда бот сможет туда писать.`,
    nothingFollowed: html`Этот чат ни на что не подписан, приостанавливать нечего.`,
    previewPausing: (count) => `Позже, после паузы, получат чаты: ${count}.`,
  },
  kk: {
    paused: (until) =>
      html`Үзіліс аяқталатын уақыт: ${bold(until)}. Оған дейін ештеңе келмейді, шұғыл хабар да. Өткізіп алғаныңыз сосын бір жинақпен келеді.`,
    keepsLast: (days) => html`Мұндай ұзақ үзілістен соңғы күндердің (${days}) жаңалықтары келеді.`,
    notPaused: html`Үзіліс жоқ: жаңалықтар әдеттегідей келеді.`,
    resumed: html`Үзіліс аяқталды: жаңалықтар қайтадан әдеттегідей келеді.`,
    missedComes: html`Өткізіп алғаныңыз жинақпен келеді.`,
    how: html`Қанша уақытқа екенін басыңыз немесе жазыңыз: <code>/pause 3 күнге</code>, <code>/pause дүйсенбіге дейін</code>, <code>/pause 5 желтоқсанға дейін</code>. /resume үзілісті аяқтайды.`,
    unknown: (words) => html`«${words}» дегенді түсінбедім: ештеңе өзгерген жоқ.`,
    tooLong: (days, until) =>
      html`Үзіліс ең көбі ${days} күнге созылады (қазір ең кеші: ${until}): ештеңе өзгерген жоқ. Біржола тоқтату: /unsubscribe.`,
    noSuchDay: (day) => html`Мұндай күн жоқ: ${day}. Ештеңе өзгерген жоқ.`,
    past: (day) => html`Бұл уақыт өтіп кетті: ${day}. Ештеңе өзгерген жоқ.`,
    dayButton: '1 күн',
    threeDaysButton: '3 күн',
    weekButton: '1 апта',
    resumeButton: 'Жалғастыру',
    cannotWrite: (reason) =>
      html`⚠ Қазір бұл чатқа ештеңе келмейді (${reason}). Бот онда жаза алатын болғанда, келмей қалғандары жинақпен келеді.`,
    nothingFollowed: html`Бұл чат ештеңеге жазылмаған, кідіртетін ештеңе жоқ.`,
    previewPausing: (count) => `Кейін, үзілістен соң алатын чаттар: ${count}.`,
  },
};
