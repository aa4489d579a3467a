import { bold, type Html, html } from '../../telegram/html.ts';

/** What the bot says of the languages of articles, and of the choice of them. */
interface LanguageTexts {
  /** On a button that shows an article in this language. */
  readonly edition: string;
  /** In which language an article is. */
  readonly said: Readonly<Record<'en' | 'ru' | 'kk', string>>;
  readonly otherwise: string;
  /** Of a group or channel that is managed: in which language it gets articles. */
  readonly choose: Html;
  readonly order: (languages: string) => Html;
  readonly how: Html;
  readonly unknown: (words: string) => Html;
  readonly wait: (state: string) => Html;
  readonly waitStates: {
    readonly off: string;
    readonly hours: (count: number) => string;
    readonly day: string;
  };
}

export const EN_LANGUAGES: LanguageTexts = {
  edition: 'In English',
  said: { en: 'in English', ru: 'in Russian', kk: 'in Kazakh' },
  otherwise: 'otherwise',
  choose: html`In which language shall new articles come?`,
  order: (languages) => html`New articles come ${bold(languages)}.`,
  how: html`Tap a language, or write several in your order: <code>/language kk, ru</code>.`,
  unknown: (words) =>
    html`I do not understand which languages “${words}” are: nothing was changed. Write it like this: <code>/language kk, ru</code>.`,
  wait: (state) =>
    html`Wait for my language: ${bold(state)}. An article that is not in it yet waits so long for that edition. Emergencies never wait.`,
  waitStates: { off: 'off', hours: (count) => `${count} h`, day: '1 day' },
};

export const RU_LANGUAGES: LanguageTexts = {
  edition: 'На русском',
  said: { en: 'на английском', ru: 'на русском', kk: 'на казахском' },
  otherwise: 'иначе',
  choose: html`На каком языке присылать новости?`,
  order: (languages) => html`Новости приходят ${bold(languages)}.`,
  how: html`Нажмите на язык или напишите несколько по порядку: <code>/language kk, ru</code>.`,
  unknown: (words) =>
    html`Не понял, какие это языки: «${words}». Ничего не изменилось. Напишите так: <code>/language kk, ru</code>.`,
  wait: (state) =>
    html`Ждать мой язык: ${bold(state)}. Столько времени новость, которой на нём ещё нет, ждёт перевода. Срочное не ждёт.`,
  waitStates: { off: 'нет', hours: (count) => `${count} ч`, day: '1 день' },
};

export const KK_LANGUAGES: LanguageTexts = {
  edition: 'Қазақша',
  said: { en: 'ағылшынша', ru: 'орысша', kk: 'қазақша' },
  otherwise: 'болмаса',
  choose: html`Жаңалықтар қай тілде келсін?`,
  order: (languages) => html`Жаңалықтар ${bold(languages)} келеді.`,
  how: html`Тілді басыңыз немесе бірнешеуін ретімен жазыңыз: <code>/language kk, ru</code>.`,
  unknown: (words) =>
    html`«${words}» қай тілдер екенін түсінбедім: ештеңе өзгерген жоқ. Былай жазыңыз: <code>/language kk, ru</code>.`,
  wait: (state) =>
    html`Менің тілімді күту: ${bold(state)}. Бұл тілде әлі жоқ жаңалық осынша уақыт сол тілдегі нұсқасын күтеді. Шұғыл хабар күтпейді.`,
  waitStates: { off: 'жоқ', hours: (count) => `${count} сағ`, day: '1 күн' },
};
