import { bold, html, lines, paragraphs } from '../views/html.ts';
import type { Texts } from './locale.ts';
import { plural } from './plural.ts';

const articles = (count: number) =>
  plural('ru', count, { one: 'статья', few: 'статьи', many: 'статей', other: 'статьи' });

export const RU: Texts = {
  exampleQuestions: [
    'Сколько человек ждут пересадки сердца?',
    'Сколько стоит теплица в Шымкенте?',
    'Почему зимой гибнет рыба?',
    'Что нового в Кызылорде?',
  ],

  welcome: paragraphs(
    html`${bold('Хабаршы')} отвечает на вопросы по официальным новостям министерств и регионов Казахстана: дословно и с источником. Чего в новостях нет, того он не придумывает.`,
    html`Просто напишите вопрос. Или подпишитесь на регион, и каждая новая статья придёт вам один раз.`,
    html`Например:`,
  ),
  help: paragraphs(
    html`Напишите вопрос, и я поищу ответ в официальных новостях.`,
    lines(
      html`/ask вопрос: то же самое, в том числе в группах`,
      html`/latest [регион]: последние статьи`,
      html`/regions: все регионы, подписаться или отписаться`,
      html`/subscribe регион: получать его новые статьи`,
      html`/unsubscribe регион: больше не получать`,
      html`/subscriptions: на что подписан этот чат`,
      html`/language: язык бота`,
      html`/privacy: что о вас хранится`,
      html`/forget_me: стереть всё это`,
    ),
    html`Например:`,
  ),
  adminHelp: lines(
    bold('Для администраторов'),
    html`/reload: просмотреть папку с новостями, затем загрузить или отменить`,
    html`Присланный сюда файл .txt просматривается так же`,
    html`/rollback: вернуться к состоянию до последней загрузки`,
    html`/stats: как дела у бота`,
  ),
  commandMenu: {
    ask: 'Спросить у новостей',
    latest: 'Последние статьи',
    regions: 'Все регионы: подписаться, отписаться',
    subscribe: 'Получать новые статьи региона',
    unsubscribe: 'Больше не получать статьи региона',
    subscriptions: 'На что подписан этот чат',
    language: 'Язык бота',
    privacy: 'Что о вас хранится',
    forget_me: 'Стереть всё, что о вас хранится',
    help: 'Что я умею',
    reload: 'Просмотреть новые статьи и загрузить их',
    rollback: 'Вернуться к состоянию до загрузки',
    stats: 'Как дела у бота',
  },
  description:
    'Спрашивайте об официальных новостях министерств и регионов Казахстана и получайте ответ дословно, с источником. Подпишитесь на регион, чтобы получать его новые статьи.',

  chooseLanguage: html`На каком языке мне отвечать?`,
  languageChosen: html`Хорошо, отвечаю по-русски.`,

  askHow: html`Напишите вопрос после команды: <code>/ask Сколько человек ждут пересадки сердца?</code>`,
  onlyText: html`Я читаю вопросы в виде текста. Напишите, что вы хотите узнать из официальных новостей, например:`,
  sourceButton: 'Источник',
  moreButton: 'Ещё отрывки',
  backButton: '‹ Назад',
  nextButton: 'Дальше ›',
  latestButton: 'Последние статьи',
  regionsButton: 'Выбрать регионы',
  followButton: (region) => `Подписаться: ${region}`,
  unfollowButton: (region) => `Отписаться: ${region}`,
  readAs: (words) => `Искал по словам: ${words}`,
  alsoPublishedBy: 'опубликовали также',
  andMore: (count) => `и ещё ${count}`,
  sameArticle: 'В той же статье',
  alsoInTheNews: 'Ещё в новостях',
  related: 'Ответа на это в новостях нет. Самые близкие статьи:',
  nothing: 'В новостях об этом ничего нет.',
  tryInstead: 'Можно спросить, например:',
  noNewsOf: (regions) => `Новостей пока нет: ${regions}.`,
  newest: 'Последние статьи',
  newestOf: (regions) => `Последние статьи: ${regions}`,
  page: (page, pages) => `Страница ${page} из ${pages}`,
  noArticles: html`Статей пока нет. Администратор может загрузить их командой /reload.`,
  inlineNothing: 'Ничего не нашлось: спросите меня',
  thanksForVote: 'Спасибо, записано.',
  questionGone: 'Вопроса к этому ответу уже нет. Задайте его ещё раз.',
  oldButton: 'Эта кнопка устарела.',
  couldNotDo: 'Что-то пошло не так, это записано. Попробуйте ещё раз.',
  tooMany: html`Слишком много сразу. Скоро отвечу снова, а пока помолчу.`,
  articleGone: html`Этой статьи в новостях больше нет. Самые новые: /latest`,

  pickRegions: html`Нажмите на регион, чтобы подписаться или отписаться. Число показывает, сколько у него статей.`,
  unknownRegion: (words) => html`Я не знаю региона «${words}». Выберите из списка:`,
  nowFollowing: (regions) =>
    html`Подписка оформлена: ${bold(regions)}. Каждая новая статья придёт сюда один раз.`,
  alreadyFollowing: (regions) => html`Этот чат уже подписан: ${bold(regions)}.`,
  stopped: (regions) => html`Подписка отменена: ${bold(regions)}.`,
  wasNotFollowing: (regions) => html`Этот чат не был подписан: ${bold(regions)}.`,
  followedNote: (region) => `Вы подписались: ${region}`,
  alreadyFollowedNote: (region) => `Вы уже подписаны: ${region}`,
  stoppedNote: (region) => `Вы отписались: ${region}`,
  followingList: html`Этот чат подписан на эти регионы; новые статьи приходят по мере выхода. Нажмите на регион, чтобы отписаться.`,
  followingNothing: html`Этот чат пока ни на что не подписан. Выберите регионы, и их новые статьи будут приходить сюда:`,
  onlyChatAdmins: 'Менять подписки этого чата могут только его администраторы.',
  paused: (reason) => html`Новые статьи сюда больше не приходят (${reason}). Ваши подписки сохранены.`,
  pausedReasons: {
    blocked: 'бот был заблокирован',
    kicked: 'бот был удалён из чата',
    other: 'Telegram их не принял',
  },
  resumeButton: 'Присылать снова',
  resumed: html`Новые статьи снова приходят сюда.`,
  resumedNote: 'Возобновлено',
  groupWelcome: html`Здравствуйте! Спрашивайте меня об официальных новостях командой /ask или ответом на моё сообщение. Администраторы чата могут подписать его на регионы командой /subscribe.`,

  privacy: paragraphs(
    html`О чате, который подписан на регионы, я храню: его номер, название, язык, регионы и то, какие статьи ему отправлены.`,
    html`Вопросы подсчитываются. Текст тех, на которые в новостях не нашлось ответа, хранится 90 дней, без имени спросившего.`,
    html`/forget_me сразу стирает всё об этом чате.`,
  ),
  forgotten: html`Всё, что хранилось об этом чате, стёрто. Подписок больше нет.`,

  onlyAdmins: (id) =>
    html`Эта команда только для администраторов бота. Ваш номер <code>${id}</code>; тот, у кого запущен бот, может добавить его в ADMIN_IDS.`,
  onlyAdminsNote: 'Это могут только администраторы бота.',
  previewOf: (source) => html`${bold('Просмотрено:')} ${source}`,
  previewNew: (count) => `Новых: ${count}`,
  previewChanged: (count) => `Изменённых: ${count}`,
  previewUnchanged: (count) => `Без изменений: ${count}`,
  previewRejected: (count) => `Отклонено: ${count}`,
  previewChats: (count) =>
    `Уведомление получат: ${plural('ru', count, { one: 'чат', few: 'чата', many: 'чатов', other: 'чата' })}.`,
  nothingToLoad: html`Загружать нечего: нового нет.`,
  applyButton: 'Загрузить',
  cancelButton: 'Отменить',
  loaded: (loaded) =>
    html`Загружено: ${articles(loaded.new)}, изменено: ${loaded.changed}, сообщений в пути: ${loaded.pushes}. /rollback отменит загрузку.`,
  cancelled: html`Отменено: ничего не загружено.`,
  previewGone: html`Этот просмотр уже применён или отменён. /reload сделает новый.`,
  rolledBack: (load) =>
    html`Загрузка отменена: ${load.source}. Убрано: ${articles(load.new)}, возвращено прежних: ${load.changed}.`,
  nothingToRollBack: html`Нет загрузки, которую можно отменить.`,
  notATextFile: html`Новости присылают файлом .txt в кодировке UTF-8, а это другой файл.`,
  fileTooLarge: (megabytes) =>
    html`Файл слишком велик: Telegram отдаёт ботам не больше ${megabytes} МБ. Разделите его.`,
  couldNotDownload: html`Telegram не отдал мне файл. Пришлите его ещё раз.`,
  allSettled: html`Неясных отправок не осталось.`,
  isUncertain: (push) =>
    html`Неизвестно, дошло ли это до чата <code>${push.chatId}</code> (${push.when}: ${push.problem}). Само оно повторно не отправится.`,
  arrivedButton: 'Дошло',
  resendButton: 'Отправить ещё раз',
  chart: {
    questions: 'Вопросы по дням',
    followers: 'Подписчики по регионам',
    delays: 'Задержка сообщений',
    answered: 'с ответом',
    related: 'похожее',
    nothing: 'ничего',
  },
  stats: {
    settleButton: (count) =>
      `Разобрать: ${plural('ru', count, { one: 'неясная отправка', few: 'неясные отправки', many: 'неясных отправок', other: 'неясной отправки' })}`,
    worst: 'Вопросы с плохими оценками',
    title: 'Как дела у бота',
    articles: (count, newest) => `Статей: ${count}, самая новая: ${newest}`,
    chats: (count) => `Чатов с подписками: ${count}`,
    followers: 'Подписчики по регионам',
    questions: 'Вопросы по исходу',
    outbox: 'Сообщения по состоянию',
    unanswered: 'Последние вопросы без ответа',
    lastLoad: (source, when) => `Последняя загрузка: ${source}, ${when}`,
    none: 'нет',
  },

  pushReason: (region) => `Вы подписаны: ${region}.`,
};
