import type { SourceCondition } from '../../intake/sources-service.ts';
import type { FetchFailureKind, SourceKind, SourceMode } from '../../sources/source.ts';
import { bold, type Html, html, lines } from '../../telegram/html.ts';
import { EN_REVIEW, KK_REVIEW, type ReviewTexts, RU_REVIEW } from './review-texts.ts';

/** What the bot says to admins of the sources of news. */
interface SourceTexts {
  readonly title: string;
  readonly noFile: Html;
  readonly named: (count: number) => string;
  readonly failing: (count: number) => string;
  readonly waiting: (count: number) => string;
  readonly kinds: Readonly<Record<SourceKind, string>>;
  readonly modes: Readonly<Record<SourceMode, string>>;
  readonly every: (interval: string) => string;
  readonly conditions: Readonly<Record<Exclude<SourceCondition, 'failing'>, string>>;
  readonly failures: Readonly<Record<FetchFailureKind, string>>;
  readonly since: (words: string, when: string) => string;
  readonly lastFetch: (when: string) => string;
  readonly lastNews: (when: string) => string;
  readonly nextRun: (when: string) => string;
  readonly atOnce: string;
  readonly gone: string;
  readonly notYet: string;
  readonly fetchButton: string;
  readonly pauseButton: string;
  readonly resumeButton: string;
  readonly reviewButton: (count: number) => string;
  readonly openButton: string;
  readonly allButton: string;
  /** What became of a fetch that an admin asked for. */
  readonly result: {
    readonly begun: string;
    readonly loaded: (counts: string) => string;
    readonly nothingNew: string;
    readonly failed: (words: string) => string;
    readonly paused: string;
    readonly stopped: string;
    readonly undo: string;
    readonly withdrawn: (count: number) => string;
  };
  /** A link that an admin sent. */
  readonly link: {
    readonly fetching: (address: string) => Html;
    readonly failed: (address: string, words: string) => Html;
    readonly noArticle: Html;
    readonly how: Html;
    /** For everyone: a link whose article the bot does not have. */
    readonly unknown: Html;
    readonly undated: string;
  };
  /** The notice that a source has failed for a day. */
  readonly fails: (source: string, words: string) => Html;
  readonly review: ReviewTexts;
}

export const EN_SOURCES: SourceTexts = {
  title: 'Sources of news',
  noFile: lines(
    html`No source of news is named yet: the bot reads only the seeds folder and what admins send.`,
    html`To name some, copy <code>sources.example.yaml</code> to <code>sources.yaml</code> (or set SOURCES_FILE to another file), keep what you need, and restart the bot.`,
  ),
  named: (count) => `sources: ${count}`,
  failing: (count) => `failing: ${count}`,
  waiting: (count) => `waiting for review: ${count}`,
  kinds: { feed: 'feed', 'gov.kz': 'publisher on gov.kz', page: 'page', folder: 'folder' },
  modes: { publish: 'without review', review: 'with review' },
  every: (interval) => `every ${interval}`,
  conditions: {
    new: 'not fetched yet',
    fetching: 'being fetched',
    working: 'works',
    paused: 'paused by an admin',
    pausedAfterRollback: 'paused, because its load was rolled back',
  },
  failures: {
    refusedByPublisher: 'refused by the publisher',
    notFound: 'nothing at this address',
    tooManyRequests: 'the publisher asks for fewer requests',
    publisherError: 'a fault at the publisher',
    unexpectedAnswer: 'an unexpected answer',
    tooLarge: 'too large',
    timeout: 'no answer in time',
    unreachable: 'cannot be reached',
    forbiddenAddress: 'an address that is not allowed (only http(s) on the public internet)',
    tooManyRedirects: 'redirected too often',
    unreadable: 'cannot be read as news',
    aborted: 'interrupted',
  },
  since: (words, when) => `${words}, since ${when}`,
  lastFetch: (when) => `last fetch ${when}`,
  lastNews: (when) => `last news ${when}`,
  nextRun: (when) => `next ${when}`,
  atOnce: 'now',
  gone: 'This source is no longer named.',
  notYet: 'The bot has just started. Try again in a moment.',
  fetchButton: 'Fetch now',
  pauseButton: 'Pause',
  resumeButton: 'Resume',
  reviewButton: (count) => `Review (${count})`,
  openButton: 'Open the source',
  allButton: '‹ All sources',
  result: {
    begun: 'Fetching…',
    loaded: (counts) => `Fetched: ${counts}.`,
    nothingNew: 'Fetched: nothing has changed.',
    failed: (words) => `Could not be fetched: ${words}.`,
    paused: 'The source is paused: nothing was stored.',
    stopped: 'The fetch was interrupted. It is made again by itself.',
    undo: '/rollback undoes it, and pauses the source.',
    withdrawn: (count) => `withdrawn: ${count}`,
  },
  link: {
    fetching: (address) => html`Fetching ${address}…`,
    failed: (address, words) => html`${address} could not be fetched: ${words}.`,
    noArticle: html`There is no article at this link.`,
    how: html`Write the whole link: <code>/reload https://example.kz/news/1</code>. Without a link, /reload looks through the seeds folder.`,
    unknown: html`I do not open links, and have no article of this one. Ask in words, or see the newest: /latest`,
    undated: 'It has no date: it would be loaded with today’s.',
  },
  fails: (source, words) =>
    html`${bold(source)}, a source of news, could not be fetched for a day: ${words}.\nIt is tried again from time to time.`,
  review: EN_REVIEW,
};

export const RU_SOURCES: SourceTexts = {
  title: 'Источники новостей',
  noFile: lines(
    html`Источники новостей ещё не названы: бот читает только папку с новостями и то, что присылают администраторы.`,
    html`Чтобы назвать их, скопируйте <code>sources.example.yaml</code> в <code>sources.yaml</code> (или укажите другой файл в SOURCES_FILE), оставьте нужное и перезапустите бота.`,
  ),
  named: (count) => `источников: ${count}`,
  failing: (count) => `не загружаются: ${count}`,
  waiting: (count) => `ждут проверки: ${count}`,
  kinds: { feed: 'лента', 'gov.kz': 'ведомство на gov.kz', page: 'страница', folder: 'папка' },
  modes: { publish: 'без проверки', review: 'с проверкой' },
  every: (interval) => `раз в ${interval}`,
  conditions: {
    new: 'ещё не опрошен',
    fetching: 'загружается',
    working: 'работает',
    paused: 'приостановлен администратором',
    pausedAfterRollback: 'приостановлен: его загрузку отменили',
  },
  failures: {
    refusedByPublisher: 'издатель отказал',
    notFound: 'по этому адресу ничего нет',
    tooManyRequests: 'издатель просит обращаться реже',
    publisherError: 'ошибка у издателя',
    unexpectedAnswer: 'неожиданный ответ',
    tooLarge: 'слишком большой объём',
    timeout: 'нет ответа вовремя',
    unreachable: 'нет связи',
    forbiddenAddress: 'недопустимый адрес (только http(s) в открытом интернете)',
    tooManyRedirects: 'слишком много перенаправлений',
    unreadable: 'не читается как новость',
    aborted: 'прервано',
  },
  since: (words, when) => `${words}, с ${when}`,
  lastFetch: (when) => `опрошен ${when}`,
  lastNews: (when) => `новое ${when}`,
  nextRun: (when) => `далее ${when}`,
  atOnce: 'сейчас',
  gone: 'Этого источника больше нет в списке.',
  notYet: 'Бот только что запущен. Попробуйте чуть позже.',
  fetchButton: 'Загрузить сейчас',
  pauseButton: 'Приостановить',
  resumeButton: 'Возобновить',
  reviewButton: (count) => `Проверить (${count})`,
  openButton: 'Открыть источник',
  allButton: '‹ Все источники',
  result: {
    begun: 'Загружаю…',
    loaded: (counts) => `Загружено: ${counts}.`,
    nothingNew: 'Загружено: ничего не изменилось.',
    failed: (words) => `Не удалось загрузить: ${words}.`,
    paused: 'Источник приостановлен: ничего не сохранено.',
    stopped: 'Загрузка прервана. Она повторится сама.',
    undo: '/rollback отменит её и приостановит источник.',
    withdrawn: (count) => `отозвано: ${count}`,
  },
  link: {
    fetching: (address) => html`Загружаю ${address}…`,
    failed: (address, words) => html`Не удалось загрузить ${address}: ${words}.`,
    noArticle: html`По этой ссылке нет новости.`,
    how: html`Напишите ссылку целиком: <code>/reload https://example.kz/news/1</code>. Без ссылки /reload просматривает папку с новостями.`,
    unknown: html`Я не открываю ссылки, а новости по этой у меня нет. Спросите словами или посмотрите последние: /latest`,
    undated: 'У новости нет даты: она загрузится с сегодняшней.',
  },
  fails: (source, words) =>
    html`Источник новостей ${bold(source)} не удаётся загрузить уже сутки: ${words}.\nПопытки продолжаются.`,
  review: RU_REVIEW,
};

export const KK_SOURCES: SourceTexts = {
  title: 'Жаңалық көздері',
  noFile: lines(
    html`Жаңалық көздері әлі көрсетілмеген: бот тек жаңалықтар қалтасын және әкімшілер жібергенді оқиды.`,
    html`Көрсету үшін <code>sources.example.yaml</code> файлын <code>sources.yaml</code> деп көшіріп (немесе SOURCES_FILE арқылы басқа файлды көрсетіп), керегін қалдырыңыз да, ботты қайта іске қосыңыз.`,
  ),
  named: (count) => `көздер: ${count}`,
  failing: (count) => `жүктелмей тұрғаны: ${count}`,
  waiting: (count) => `тексеруді күтіп тұрғаны: ${count}`,
  kinds: { feed: 'таспа', 'gov.kz': 'gov.kz-тегі мекеме', page: 'бет', folder: 'қалта' },
  modes: { publish: 'тексерусіз', review: 'тексерумен' },
  every: (interval) => `әр ${interval} сайын`,
  conditions: {
    new: 'әлі сұралған жоқ',
    fetching: 'жүктеліп жатыр',
    working: 'жұмыс істеп тұр',
    paused: 'әкімші тоқтатып қойған',
    pausedAfterRollback: 'тоқтап тұр: жүктеуі қайтарылған',
  },
  failures: {
    refusedByPublisher: 'жариялаушы рұқсат бермеді',
    notFound: 'бұл мекенжайда ештеңе жоқ',
    tooManyRequests: 'жариялаушы сирегірек сұрауды өтінді',
    publisherError: 'жариялаушы жағында қате шықты',
    unexpectedAnswer: 'күтпеген жауап келді',
    tooLarge: 'көлемі тым үлкен',
    timeout: 'жауап уақытында келмеді',
    unreachable: 'байланыс жоқ',
    forbiddenAddress: 'мекенжайға рұқсат жоқ (тек ашық интернеттегі http(s))',
    tooManyRedirects: 'тым көп қайта бағытталды',
    unreadable: 'жаңалық ретінде оқылмады',
    aborted: 'үзіліп қалды',
  },
  since: (words, when) => `${words}, ${when} басталған`,
  lastFetch: (when) => `сұралды ${when}`,
  lastNews: (when) => `жаңасы ${when}`,
  nextRun: (when) => `келесі ${when}`,
  atOnce: 'қазір',
  gone: 'Бұл көз енді тізімде жоқ.',
  notYet: 'Бот жаңа ғана іске қосылды. Сәлден кейін қайталаңыз.',
  fetchButton: 'Қазір жүктеу',
  pauseButton: 'Тоқтата тұру',
  resumeButton: 'Жалғастыру',
  reviewButton: (count) => `Тексеру (${count})`,
  openButton: 'Көзді ашу',
  allButton: '‹ Барлық көздер',
  result: {
    begun: 'Жүктеп жатырмын…',
    loaded: (counts) => `Жүктелді: ${counts}.`,
    nothingNew: 'Жүктелді: өзгерген ештеңе жоқ.',
    failed: (words) => `Жүктеу мүмкін болмады: ${words}.`,
    paused: 'Көз тоқтатылып тұр: ештеңе сақталған жоқ.',
    stopped: 'Жүктеу үзілді. Ол өздігінен қайталанады.',
    undo: 'Оны /rollback қайтарады және көзді тоқтата тұрады.',
    withdrawn: (count) => `қайтарып алынғаны: ${count}`,
  },
  link: {
    fetching: (address) => html`Жүктеп жатырмын: ${address}…`,
    failed: (address, words) => html`${address} жүктелмеді: ${words}.`,
    noArticle: html`Бұл сілтемеде жаңалық жоқ.`,
    how: html`Сілтемені толық жазыңыз: <code>/reload https://example.kz/news/1</code>. Сілтемесіз /reload жаңалықтар қалтасын қарап шығады.`,
    unknown: html`Мен сілтемелерді ашпаймын, ал бұл сілтемедегі жаңалық менде жоқ. Сөзбен сұраңыз немесе соңғыларын қараңыз: /latest`,
    undated: 'Жаңалықтың күні жоқ: ол бүгінгі күнмен жүктеледі.',
  },
  fails: (source, words) =>
    html`${bold(source)} жаңалық көзін бір тәулік бойы жүктеу мүмкін болмады: ${words}.\nОны жүктеу әрекеті жалғасады.`,
  review: KK_REVIEW,
};
