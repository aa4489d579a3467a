import type { ChatKind } from '../../chats/chat.ts';
import { POST_SWITCHES, type PostLook, type PostSwitch } from '../../chats/post-look.ts';
import type { BotLocale } from '../../languages/bot-locale.ts';
import { type Html, html, lines } from '../../telegram/html.ts';

/** What the bot says of groups and channels that are managed from a private chat, and of how posts look. */
interface ManageTexts {
  /** Of which chat a reply speaks. */
  readonly forChat: (kind: ChatKind, name: string) => string;
  readonly follows: (names: string) => Html;
  readonly followsNothing: Html;
  /** What to do in the menu; of a managed chat, that commands are meant for it. */
  readonly how: Html;
  readonly howManaged: Html;
  readonly switches: Readonly<Record<PostSwitch, string>>;
  readonly on: string;
  readonly off: string;
  readonly regionsButton: string;
  readonly followedButton: (count: number) => string;
  readonly languageButton: string;
  readonly stopButton: string;
  readonly stopAsk: (count: number) => Html;
  readonly stopYes: string;
  readonly nothingToStop: string;
  readonly menuButton: string;
  readonly manageButton: string;
  readonly doneButton: string;
  readonly done: Html;
  /** What was changed, in words, and how it is undone. */
  readonly lookNow: (change: Partial<PostLook>) => Html;
  /** What is written after `/settings` to have it so. */
  readonly wish: Readonly<Record<PostSwitch, { readonly on: string; readonly off: string }>>;
  readonly undo: (command: string) => Html;
  readonly unknownLook: (words: string) => Html;
  /** The list of chats that a person manages. */
  readonly yours: Html;
  readonly none: Html;
  readonly addToGroup: string;
  readonly addToChannel: string;
  readonly notAdmin: (name: string) => Html;
  readonly notAdminNote: string;
  readonly absent: (name: string) => Html;
  readonly unknownRights: Html;
  readonly unknownRightsNote: string;
  readonly answeredInPrivate: string;
  readonly settingsInPrivate: string;
  readonly openButton: string;
  /** To who writes in the name of a channel, or of the group itself. */
  readonly whoAreYou: Html;
  /** What is stored for this, in /privacy. */
  readonly kept: string;
}

export const MANAGE_TEXTS: Readonly<Record<BotLocale, ManageTexts>> = {
  en: {
    forChat: (kind, name) =>
      kind === 'private'
        ? 'For yourself:'
        : kind === 'channel'
          ? `For the channel “${name}”:`
          : `For the group “${name}”:`,
    follows: (names) => html`It follows: ${names}.`,
    followsNothing: html`It follows nothing yet.`,
    how: html`Tap to change. In words: <code>/settings without sound, hashtags on</code>.`,
    howManaged: html`Tap to change, or write commands as usual (<code>/subscribe Aktobe, Astana</code>, <code>/quiet 22:00-07:00</code>): until you tap “Done” they are meant for this chat. Questions are answered as always.`,
    switches: { silent: 'Without sound', linkPreview: 'Link preview', hashtags: 'Hashtags' },
    on: 'on',
    off: 'off',
    regionsButton: 'Regions',
    followedButton: (count) => `Subscriptions: ${count}`,
    languageButton: 'Language',
    stopButton: 'Stop everything',
    stopAsk: (count) => html`Stop everything that this chat follows (${count})? It cannot be undone.`,
    stopYes: 'Yes, stop everything',
    nothingToStop: 'It follows nothing.',
    menuButton: '‹ Settings',
    manageButton: 'Manage this chat here',
    doneButton: 'Done',
    done: html`Done. What you write is for yourself again; /manage shows your groups and channels.`,
    lookNow: (change) => looks(change, MANAGE_TEXTS.en),
    wish: {
      silent: { on: 'without sound', off: 'with sound' },
      linkPreview: { on: 'with preview', off: 'without preview' },
      hashtags: { on: 'with hashtags', off: 'without hashtags' },
    },
    undo: (command) => html`To undo it: <code>${command}</code>`,
    unknownLook: (words) =>
      html`I do not understand “${words}”: nothing was changed. I know: <code>without sound</code>, <code>with sound</code>, <code>preview on</code>, <code>hashtags off</code>.`,
    yours: html`Which group or channel do you want to manage here?`,
    none: html`Here you can manage my posts in your groups and channels. Add me to one, or write /manage in it.`,
    addToGroup: 'Add me to a group',
    addToChannel: 'Add me to a channel',
    notAdmin: (name) =>
      html`You are not an admin of “${name}” who may post there, so I changed nothing. What you write here is for yourself.`,
    notAdminNote: 'You are not an admin of that chat any more.',
    absent: (name) => html`I am not in “${name}”. Add me there, then write /manage.`,
    unknownRights: html`Telegram does not tell me who administers this chat, so I changed nothing. Make me an admin there (no right is needed), and try again.`,
    unknownRightsNote:
      'Telegram does not tell me who is an admin. Make me one (no right is needed), and try again.',
    answeredInPrivate: 'I have answered you in our private chat.',
    settingsInPrivate: 'Settings are in a private chat with me, so that not everybody here sees them.',
    openButton: 'Open the settings',
    whoAreYou: html`I do not see who you are, because you write as a channel. Write as yourself, or open the settings in a private chat.`,
    kept: 'If you manage a group or channel with me, I store that you do, and its name and settings.',
  },
  ru: {
    forChat: (kind, name) =>
      kind === 'private'
        ? 'Для вас:'
        : kind === 'channel'
          ? `Для канала «${name}»:`
          : `Для группы «${name}»:`,
    follows: (names) => html`Подписки: ${names}.`,
    followsNothing: html`Подписок пока нет.`,
    how: html`Нажмите, чтобы изменить. Или словами: <code>/settings без звука, с хэштегами</code>.`,
    howManaged: html`Нажмите, чтобы изменить, или пишите команды как обычно (<code>/subscribe Актобе, Астана</code>, <code>/quiet 22:00-07:00</code>): пока вы не нажмёте «Готово», они относятся к этому чату. На вопросы я отвечаю как всегда.`,
    switches: { silent: 'Без звука', linkPreview: 'Превью ссылки', hashtags: 'Хэштеги' },
    on: 'да',
    off: 'нет',
    regionsButton: 'Регионы',
    followedButton: (count) => `Подписки: ${count}`,
    languageButton: 'Язык',
    stopButton: 'Отменить все подписки',
    stopAsk: (count) => html`Отменить все подписки этого чата (${count})? Вернуть их будет нельзя.`,
    stopYes: 'Да, отменить все',
    nothingToStop: 'Подписок нет.',
    menuButton: '‹ Настройки',
    manageButton: 'Управлять этим чатом здесь',
    doneButton: 'Готово',
    done: html`Готово. Теперь то, что вы пишете, снова относится к вам; /manage покажет ваши группы и каналы.`,
    lookNow: (change) => looks(change, MANAGE_TEXTS.ru),
    wish: {
      silent: { on: 'без звука', off: 'со звуком' },
      linkPreview: { on: 'с превью', off: 'без превью' },
      hashtags: { on: 'с хэштегами', off: 'без хэштегов' },
    },
    undo: (command) => html`Вернуть как было: <code>${command}</code>`,
    unknownLook: (words) =>
      html`Не понимаю «${words}»: ничего не изменилось. Можно так: <code>без звука</code>, <code>со звуком</code>, <code>с превью</code>, <code>без хэштегов</code>.`,
    yours: html`Какой группой или каким каналом вы хотите управлять здесь?`,
    none: html`Здесь можно управлять моими публикациями в ваших группах и каналах. Добавьте меня в чат или напишите в нём /manage.`,
    addToGroup: 'Добавить в группу',
    addToChannel: 'Добавить в канал',
    notAdmin: (name) =>
      html`Вы не администратор чата «${name}» с правом публикации, поэтому ничего не изменилось. То, что вы пишете здесь, относится к вам.`,
    notAdminNote: 'Вы больше не администратор того чата.',
    absent: (name) => html`Меня нет в чате «${name}». Добавьте меня туда и напишите /manage.`,
    unknownRights: html`Telegram не сообщает мне, кто администратор этого чата, поэтому ничего не изменилось. Сделайте меня администратором (права не нужны) и попробуйте ещё раз.`,
    unknownRightsNote:
      'Telegram не сообщает мне, кто администратор. Сделайте меня администратором (права не нужны) и попробуйте ещё раз.',
    answeredInPrivate: 'Ответ — в нашем личном чате.',
    settingsInPrivate: 'Настройки — в личном чате со мной, чтобы их здесь не видели все.',
    openButton: 'Открыть настройки',
    whoAreYou: html`Вы пишете от имени канала, и я не вижу, кто вы. Напишите от своего имени или откройте настройки в личном чате.`,
    kept: 'Если вы управляете с моей помощью группой или каналом, я храню это, а также название и настройки чата.',
  },
  kk: {
    forChat: (kind, name) =>
      kind === 'private'
        ? 'Өзіңіз үшін:'
        : kind === 'channel'
          ? `«${name}» арнасы үшін:`
          : `«${name}» тобы үшін:`,
    follows: (names) => html`Жазылымдары: ${names}.`,
    followsNothing: html`Әзірге жазылымы жоқ.`,
    how: html`Өзгерту үшін басыңыз. Немесе сөзбен: <code>/settings дыбыссыз, хэштегпен</code>.`,
    howManaged: html`Өзгерту үшін басыңыз немесе командаларды әдеттегідей жазыңыз (<code>/subscribe Ақтөбе, Астана</code>, <code>/quiet 22:00-07:00</code>): «Дайын» түймесін басқанша олар осы чатқа қатысты болады. Сұрақтарға бұрынғыдай жауап беремін.`,
    switches: { silent: 'Дыбыссыз', linkPreview: 'Сілтеме көрінісі', hashtags: 'Хэштегтер' },
    on: 'иә',
    off: 'жоқ',
    regionsButton: 'Өңірлер',
    followedButton: (count) => `Жазылымдар: ${count}`,
    languageButton: 'Тіл',
    stopButton: 'Бәрін тоқтату',
    stopAsk: (count) =>
      html`Осы чаттың барлық жазылымын тоқтату керек пе (${count})? Оларды қайтару мүмкін емес.`,
    stopYes: 'Иә, бәрін тоқтату',
    nothingToStop: 'Жазылым жоқ.',
    menuButton: '‹ Баптаулар',
    manageButton: 'Осы чатты осында басқару',
    doneButton: 'Дайын',
    done: html`Дайын. Енді жазғандарыңыз қайтадан өзіңізге қатысты; топтарыңыз бен арналарыңызды /manage көрсетеді.`,
    lookNow: (change) => looks(change, MANAGE_TEXTS.kk),
    wish: {
      silent: { on: 'дыбыссыз', off: 'дыбыспен' },
      linkPreview: { on: 'сілтеме көрінісімен', off: 'сілтеме көрінісінсіз' },
      hashtags: { on: 'хэштегпен', off: 'хэштегсіз' },
    },
    undo: (command) => html`Қайтару үшін: <code>${command}</code>`,
    unknownLook: (words) =>
      html`«${words}» дегенді түсінбедім: ештеңе өзгерген жоқ. Былай жазуға болады: <code>дыбыссыз</code>, <code>дыбыспен</code>, <code>сілтеме көрінісімен</code>, <code>хэштегсіз</code>.`,
    yours: html`Қай топты немесе арнаны осында басқарғыңыз келеді?`,
    none: html`Мұнда топтарыңыз бен арналарыңыздағы жарияланымдарымды басқара аласыз. Мені чатқа қосыңыз немесе сол чатта /manage деп жазыңыз.`,
    addToGroup: 'Топқа қосу',
    addToChannel: 'Арнаға қосу',
    notAdmin: (name) =>
      html`Сіз «${name}» чатының жариялауға құқығы бар әкімшісі емессіз, сондықтан ештеңе өзгерген жоқ. Мұнда жазғандарыңыз өзіңізге қатысты.`,
    notAdminNote: 'Сіз енді ол чаттың әкімшісі емессіз.',
    absent: (name) => html`Мен «${name}» чатында жоқпын. Мені сонда қосып, /manage деп жазыңыз.`,
    unknownRights: html`Telegram бұл чаттың әкімшілері кім екенін маған айтпайды, сондықтан ештеңе өзгерген жоқ. Мені әкімші етіп тағайындаңыз (құқық берудің қажеті жоқ) да, қайталап көріңіз.`,
    unknownRightsNote:
      'Telegram әкімшілер кім екенін маған айтпайды. Мені әкімші етіп тағайындап (құқық қажет емес), қайталап көріңіз.',
    answeredInPrivate: 'Жауапты жеке чатымызда жаздым.',
    settingsInPrivate: 'Баптаулар бәріне көрінбеуі үшін менімен жеке чатта.',
    openButton: 'Баптауларды ашу',
    whoAreYou: html`Сіз арна атынан жазып тұрсыз, сондықтан кім екеніңізді көрмеймін. Өз атыңыздан жазыңыз немесе баптауларды жеке чатта ашыңыз.`,
    kept: 'Топты немесе арнаны мен арқылы басқарсаңыз, соны және чаттың атауы мен баптауларын сақтаймын.',
  },
};

/** One paragraph: a group gets only the first. */
function looks(change: Partial<PostLook>, { switches, on, off, wish, undo }: ManageTexts): Html {
  const changed = POST_SWITCHES.filter((post) => change[post] !== undefined);
  const named = changed.map((post) => `${switches[post]}: ${change[post] ? on : off}`);
  const back = changed.map((post) => wish[post][change[post] ? 'off' : 'on']);
  return lines(html`${named.join(' · ')}`, undo(`/settings ${back.join(', ')}`));
}
