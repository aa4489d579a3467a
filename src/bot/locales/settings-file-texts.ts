import type { BotLocale } from '../../languages/bot-locale.ts';
import { type Html, html } from '../../telegram/html.ts';

/** What the bot says of the file with a chat's subscriptions and settings. */
interface SettingsFileTexts {
  readonly exported: (count: number) => Html;
  readonly nothingToExport: Html;
  readonly notSettings: Html;
  readonly tooNew: Html;
  readonly tooLarge: Html;
  readonly title: Html;
  readonly added: (count: number, names: string) => Html;
  readonly known: (count: number) => Html;
  readonly others: (count: number, names: string) => Html;
  readonly unknown: (entries: string) => Html;
  readonly ask: Html;
  readonly nothingNew: Html;
  readonly addButton: string;
  readonly replaceButton: (stopped: number) => string;
  readonly cancelButton: string;
  readonly done: (added: number, stopped: number) => Html;
  readonly cancelled: Html;
  /** The file is no longer there, or it cannot be read. */
  readonly fileGone: string;
}

export const SETTINGS_FILE_TEXTS: Readonly<Record<BotLocale, SettingsFileTexts>> = {
  en: {
    exported: (count) =>
      html`Here is what this chat follows (${count}), when and in which languages. Send the file to me, here or in another chat, and I show what would change before anything does. It names no people and no chats.`,
    nothingToExport: html`This chat follows nothing yet, so there is nothing to export.`,
    notSettings: html`I cannot read this file as subscriptions: nothing was changed. Send one that /export made.`,
    tooNew: html`This file is from a later version of the bot: nothing was changed.`,
    tooLarge: html`This file is too large for subscriptions: nothing was changed.`,
    title: html`<b>Subscriptions from a file</b>`,
    added: (count, names) => html`New here (${count}): ${names}`,
    known: (count) => html`Followed here already: ${count}`,
    others: (count, names) => html`Followed here, but not in the file (${count}): ${names}`,
    unknown: (entries) => html`Not understood, left out: ${entries}`,
    ask: html`Nothing has changed yet. Shall I?`,
    nothingNew: html`This chat has all of it already: there is nothing to change.`,
    addButton: 'Yes, take it over',
    replaceButton: (stopped) => `Yes, and stop the other ${stopped}`,
    cancelButton: 'No',
    done: (added, stopped) => html`Done. Newly followed: ${added}, stopped: ${stopped}.`,
    cancelled: html`All right, nothing was changed.`,
    fileGone: 'I can no longer read the file. Please send it again.',
  },
  ru: {
    exported: (count) =>
      html`Здесь то, на что подписан этот чат (${count}), когда и на каких языках. Пришлите мне этот файл, сюда или в другой чат: сначала я покажу, что изменится. Людей и чатов он не называет.`,
    nothingToExport: html`Этот чат пока ни на что не подписан, выгружать нечего.`,
    notSettings: html`Не могу прочитать подписки из этого файла: ничего не изменилось. Пришлите файл, который сделал /export.`,
    tooNew: html`Этот файл из более новой версии бота: ничего не изменилось.`,
    tooLarge: html`Файл слишком велик для подписок: ничего не изменилось.`,
    title: html`<b>Подписки из файла</b>`,
    added: (count, names) => html`Новое здесь (${count}): ${names}`,
    known: (count) => html`Уже есть здесь: ${count}`,
    others: (count, names) => html`Есть здесь, но не в файле (${count}): ${names}`,
    unknown: (entries) => html`Не понял и пропускаю: ${entries}`,
    ask: html`Пока ничего не изменилось. Изменить?`,
    nothingNew: html`Всё это в чате уже есть: менять нечего.`,
    addButton: 'Да, перенести',
    replaceButton: (stopped) => `Да, а остальные отменить (${stopped})`,
    cancelButton: 'Нет',
    done: (added, stopped) => html`Готово. Новых подписок: ${added}, отменено: ${stopped}.`,
    cancelled: html`Хорошо, ничего не изменилось.`,
    fileGone: 'Не могу прочитать файл. Пришлите его ещё раз.',
  },
  kk: {
    exported: (count) =>
      html`Мұнда осы чаттың жазылымдары (${count}), олардың уақыты мен тілдері бар. Файлды маған осында немесе басқа чатта жіберіңіз: алдымен не өзгеретінін көрсетемін. Онда адамдар да, чаттар да аталмайды.`,
    nothingToExport: html`Бұл чат әзірге ештеңеге жазылмаған, шығаратын ештеңе жоқ.`,
    notSettings: html`Бұл файлдан жазылымдарды оқи алмадым: ештеңе өзгерген жоқ. /export жасаған файлды жіберіңіз.`,
    tooNew: html`Бұл файл боттың жаңарақ нұсқасынан: ештеңе өзгерген жоқ.`,
    tooLarge: html`Файл жазылымдар үшін тым үлкен: ештеңе өзгерген жоқ.`,
    title: html`<b>Файлдағы жазылымдар</b>`,
    added: (count, names) => html`Мұнда жаңа (${count}): ${names}`,
    known: (count) => html`Мұнда бұрыннан бар: ${count}`,
    others: (count, names) => html`Мұнда бар, бірақ файлда жоқ (${count}): ${names}`,
    unknown: (entries) => html`Түсінбедім, қалдырып кетемін: ${entries}`,
    ask: html`Әзірге ештеңе өзгерген жоқ. Өзгертейін бе?`,
    nothingNew: html`Мұның бәрі чатта бар: өзгертетін ештеңе жоқ.`,
    addButton: 'Иә, көшіру',
    replaceButton: (stopped) => `Иә, қалғанын тоқтату (${stopped})`,
    cancelButton: 'Жоқ',
    done: (added, stopped) => html`Дайын. Жаңа жазылым: ${added}, тоқтатылды: ${stopped}.`,
    cancelled: html`Жарайды, ештеңе өзгерген жоқ.`,
    fileGone: 'Файлды енді оқи алмаймын. Қайта жіберіңізші.',
  },
};
