import type { BotLocale } from '../../languages/bot-locale.ts';
import { bold, type Html, html } from '../../telegram/html.ts';
import { plural } from './plural.ts';

/** What the bot says before it does what cannot be taken back. */
interface ConfirmationTexts {
  /** On the button that does nothing; beside one that undoes or stops something it cannot say "cancel" in Russian. */
  readonly keepButton: string;
  readonly cancelled: Html;
  readonly onlyWhoAsked: string;
  readonly tooOld: Html;
  readonly changed: Html;
  readonly rollback: {
    readonly ask: Html;
    readonly button: string;
    readonly you: string;
    readonly admin: (name: string) => Html;
    readonly added: (count: number) => string;
    readonly restored: (count: number) => string;
    /** Messages that cannot be taken back. */
    readonly sent: (messages: number, chats: number) => string;
    readonly nothingSent: string;
    readonly waiting: (count: number) => string;
    readonly pausesSource: (source: string) => string;
    /** The word that undoes the first load. */
    readonly firstWord: string;
    readonly firstLoad: (load: Html, articles: number) => Html;
    readonly unknown: (words: string) => Html;
  };
  readonly erase: {
    readonly ask: Html;
    readonly button: string;
    readonly subscriptions: (count: number, names: string) => string;
    readonly settings: string;
    readonly sent: (count: number) => string;
    readonly waiting: (count: number) => string;
    /** In a private chat: the groups and channels that are managed from it. */
    readonly managed: (names: string) => string;
    readonly final: Html;
  };
}

export const CONFIRMATION_TEXTS: Readonly<Record<BotLocale, ConfirmationTexts>> = {
  en: {
    keepButton: 'Cancel',
    cancelled: html`Cancelled: nothing was changed.`,
    onlyWhoAsked: 'Only who asked for this can answer.',
    tooOld: html`This question was an hour old: nothing was changed. Once more:`,
    changed: html`Something has changed since you were asked: nothing was done. As it is now:`,
    rollback: {
      ask: bold('Undo the last load?'),
      button: 'Roll back',
      you: 'by you',
      admin: (name) => html`by ${name}`,
      added: (count) => `New articles that go: ${count}`,
      restored: (count) => `Changed articles that become as they were: ${count}`,
      sent: (messages, chats) =>
        `Sent already, and cannot be taken back: ${plural('en', messages, { one: 'message', other: 'messages' })} in ${plural('en', chats, { one: 'chat', other: 'chats' })}`,
      nothingSent: 'No message about it was sent.',
      waiting: (count) => `Waiting messages that will not be sent: ${count}`,
      pausesSource: (source) => `The source ${source} is paused; otherwise it would bring the same again.`,
      firstWord: 'first',
      firstLoad: (load, articles) =>
        html`This is the first load (${load}): without it there is no news at all (${plural('en', articles, { one: 'article', other: 'articles' })} would go). Nothing was undone. If you want just that: <code>/rollback first</code>`,
      unknown: (words) =>
        html`I do not understand “${words}”: nothing was undone. /rollback alone asks about the last load.`,
    },
    erase: {
      ask: bold('Erase everything that is stored about this chat?'),
      button: 'Erase everything',
      subscriptions: (count, names) => `What it follows (${count}): ${names}`,
      settings: 'Its languages, digest and quiet hours',
      sent: (count) => `Which articles it was sent: ${count}. The messages themselves stay in the chat.`,
      waiting: (count) => `Waiting messages, which will not come: ${count}`,
      managed: (names) =>
        `That you manage ${names} here. These chats keep what they follow; /forget_me in them erases that.`,
      final: html`It cannot be undone.`,
    },
  },
  ru: {
    keepButton: 'Оставить как есть',
    cancelled: html`Всё осталось как есть: ничего не изменилось.`,
    onlyWhoAsked: 'Ответить может только тот, кто это начал.',
    tooOld: html`Этому вопросу больше часа: ничего не изменилось. Спрошу ещё раз:`,
    changed: html`С тех пор кое-что изменилось: ничего не сделано. Вот как обстоит сейчас:`,
    rollback: {
      ask: bold('Отменить последнюю загрузку?'),
      button: 'Отменить загрузку',
      you: 'загрузили вы',
      admin: (name) => html`загрузил(а) ${name}`,
      added: (count) => `Новые новости, которые исчезнут: ${count}`,
      restored: (count) => `Изменённые новости, которые станут прежними: ${count}`,
      sent: (messages, chats) =>
        `Уже отправлено, вернуть нельзя: ${plural('ru', messages, { one: 'сообщение', few: 'сообщения', many: 'сообщений', other: 'сообщения' })} (${plural('ru', chats, { one: 'чат', few: 'чата', many: 'чатов', other: 'чата' })})`,
      nothingSent: 'Сообщений о ней не отправлено.',
      waiting: (count) => `Сообщения в очереди, которые не уйдут: ${count}`,
      pausesSource: (source) => `Источник ${source} будет приостановлен, иначе он принесёт то же самое.`,
      firstWord: 'первая',
      firstLoad: (load, articles) =>
        html`Это первая загрузка (${load}): без неё новостей не останется вовсе (исчезнет ${plural('ru', articles, { one: 'новость', few: 'новости', many: 'новостей', other: 'новости' })}). Ничего не отменено. Если нужно именно это: <code>/rollback первая</code>`,
      unknown: (words) =>
        html`Не понимаю «${words}»: ничего не отменено. Просто /rollback спросит о последней загрузке.`,
    },
    erase: {
      ask: bold('Стереть всё, что хранится об этом чате?'),
      button: 'Стереть всё',
      subscriptions: (count, names) => `Подписки (${count}): ${names}`,
      settings: 'Языки, сводка и тихие часы',
      sent: (count) => `Какие новости сюда отправлены: ${count}. Сами сообщения останутся в чате.`,
      waiting: (count) => `Сообщения в очереди, которые не придут: ${count}`,
      managed: (names) =>
        `То, что вы управляете отсюда чатами: ${names}. Их подписки останутся; их стирает /forget_me в тех чатах.`,
      final: html`Вернуть это будет нельзя.`,
    },
  },
  kk: {
    keepButton: 'Бас тарту',
    cancelled: html`Бас тартылды: ештеңе өзгерген жоқ.`,
    onlyWhoAsked: 'Бұған тек сұраған адам жауап бере алады.',
    tooOld: html`Бұл сұраққа бір сағаттан асты: ештеңе өзгерген жоқ. Қайта сұраймын:`,
    changed: html`Содан бері өзгеріс болды: ештеңе жасалған жоқ. Қазіргі жағдай:`,
    rollback: {
      ask: bold('Соңғы жүктеуді қайтару керек пе?'),
      button: 'Жүктеуді қайтару',
      you: 'жүктеген сізсіз',
      admin: (name) => html`жүктеген: ${name}`,
      added: (count) => `Алынып тасталатын жаңалықтар: ${count}`,
      restored: (count) => `Бұрынғы қалпына келетін жаңалықтар: ${count}`,
      sent: (messages, chats) =>
        `Жіберіліп қойған, қайтарып алуға болмайтын хабарламалар: ${messages} (чаттар: ${chats})`,
      nothingSent: 'Бұл туралы хабарлама жіберілген жоқ.',
      waiting: (count) => `Кезекте тұрған, енді жіберілмейтін хабарламалар: ${count}`,
      pausesSource: (source) => `${source} көзі тоқтатыла тұрады, әйтпесе ол соны қайта әкеледі.`,
      firstWord: 'бірінші',
      firstLoad: (load, articles) =>
        html`Бұл — бірінші жүктеу (${load}): онсыз жаңалық мүлде қалмайды (алынып тасталатын жаңалықтар: ${articles}). Ештеңе қайтарылған жоқ. Дәл осы керек болса: <code>/rollback бірінші</code>`,
      unknown: (words) =>
        html`«${words}» дегенді түсінбедім: ештеңе қайтарылған жоқ. /rollback деп қана жазсаңыз, соңғы жүктеу туралы сұраймын.`,
    },
    erase: {
      ask: bold('Осы чат туралы сақталғанның бәрін өшіру керек пе?'),
      button: 'Бәрін өшіру',
      subscriptions: (count, names) => `Жазылымдар (${count}): ${names}`,
      settings: 'Тілдері, жинағы және тыныш сағаттары',
      sent: (count) => `Осында жіберілген жаңалықтар тізімі: ${count}. Хабарламалардың өзі чатта қалады.`,
      waiting: (count) => `Кезекте тұрған, енді келмейтін хабарламалар: ${count}`,
      managed: (names) =>
        `Мына чаттарды осы жерден басқаратыныңыз: ${names}. Олардың жазылымдары қалады; оларды сол чаттағы /forget_me өшіреді.`,
      final: html`Оны қайтару мүмкін емес.`,
    },
  },
};
