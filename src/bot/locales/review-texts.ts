import type { ReviewReason } from '../../sources/review.ts';
import { bold, type Html, html } from '../../telegram/html.ts';

/** What the bot says to admins of articles that wait for review. */
export interface ReviewTexts {
  readonly title: (position: number, total: number) => string;
  readonly nothing: Html;
  readonly reasons: Readonly<Record<ReviewReason, string>>;
  readonly changes: (title: string) => string;
  /** It is older than what is sent (PUSH_MAX_AGE_DAYS). */
  readonly notSent: string;
  readonly noText: string;
  readonly alsoIn: (languages: string) => string;
  readonly publishButton: string;
  readonly discardButton: string;
  readonly allButton: (count: number, source: string) => string;
  readonly allSure: (count: number, source: string) => Html;
  readonly sureButton: (count: number) => string;
  readonly published: (title: string, pushes: number) => Html;
  readonly publishedAll: (count: number, pushes: number) => Html;
  readonly discarded: (title: string) => Html;
  readonly decidedBefore: string;
}

export const EN_REVIEW: ReviewTexts = {
  title: (position, total) => `For review: ${position} of ${total}`,
  nothing: html`Nothing waits for review.`,
  reasons: {
    reviewedSource: 'It waits because articles of this source are reviewed first.',
    publishedInTheFuture: 'It waits because its date is in the future.',
    publishedBefore2000: 'It waits because its date is before 2000.',
    undated: 'It waits because it has no date: this is the day of the fetch.',
  },
  changes: (title) => `It changes an article that is published already: “${title}”.`,
  notSent: 'It is too old to be sent: nobody would get a message.',
  noText: 'It has a title only, and no text.',
  alsoIn: (languages) => `also ${languages}`,
  publishButton: 'Publish',
  discardButton: 'Discard',
  allButton: (count, source) => `Publish all ${count} of ${source}`,
  allSure: (count, source) =>
    html`Publish all articles of ${bold(source)} that wait (${count}), unread? Those who follow them get them at once.`,
  sureButton: (count) => `Publish ${count}`,
  published: (title, pushes) =>
    html`Published: “${title}”. Messages on their way: ${pushes}. /rollback undoes it.`,
  publishedAll: (count, pushes) =>
    html`Published: ${count}. Messages on their way: ${pushes}. /rollback undoes it.`,
  discarded: (title) => html`Discarded: “${title}”. The same text does not come again.`,
  decidedBefore: 'This was decided before.',
};

export const RU_REVIEW: ReviewTexts = {
  title: (position, total) => `На проверке: ${position} из ${total}`,
  nothing: html`Ничего не ждёт проверки.`,
  reasons: {
    reviewedSource: 'Ждёт, потому что новости этого источника сначала проверяются.',
    publishedInTheFuture: 'Ждёт, потому что её дата в будущем.',
    publishedBefore2000: 'Ждёт, потому что её дата раньше 2000 года.',
    undated: 'Ждёт, потому что у неё нет даты: указан день загрузки.',
  },
  changes: (title) => `Изменит уже опубликованную новость: «${title}».`,
  notSent: 'Она слишком давняя, чтобы её рассылать: сообщений никто не получит.',
  noText: 'Есть только заголовок, текста нет.',
  alsoIn: (languages) => `также ${languages}`,
  publishButton: 'Опубликовать',
  discardButton: 'Отклонить',
  allButton: (count, source) => `Опубликовать все (${count}): ${source}`,
  allSure: (count, source) =>
    html`Опубликовать не глядя всё, что ждёт проверки из ${bold(source)} (${count})? Подписчики сразу получат сообщения.`,
  sureButton: (count) => `Опубликовать ${count}`,
  published: (title, pushes) =>
    html`Опубликовано: «${title}». Сообщений в пути: ${pushes}. /rollback отменит это.`,
  publishedAll: (count, pushes) =>
    html`Опубликовано: ${count}. Сообщений в пути: ${pushes}. /rollback отменит это.`,
  discarded: (title) => html`Отклонено: «${title}». Тот же текст больше не придёт.`,
  decidedBefore: 'Это уже решено.',
};

export const KK_REVIEW: ReviewTexts = {
  title: (position, total) => `Тексеруде: ${position} / ${total}`,
  nothing: html`Тексеруді күтіп тұрған ештеңе жоқ.`,
  reasons: {
    reviewedSource: 'Бұл көздің жаңалықтары алдымен тексеріледі, сондықтан күтіп тұр.',
    publishedInTheFuture: 'Күні болашақта болғандықтан күтіп тұр.',
    publishedBefore2000: 'Күні 2000 жылдан бұрын болғандықтан күтіп тұр.',
    undated: 'Күні жоқ болғандықтан күтіп тұр: жүктелген күні қойылды.',
  },
  changes: (title) => `Бұрын жарияланған жаңалықты өзгертеді: «${title}».`,
  notSent: 'Таратуға тым ескі: ешкімге хабарлама бармайды.',
  noText: 'Тек тақырыбы бар, мәтіні жоқ.',
  alsoIn: (languages) => `сондай-ақ ${languages}`,
  publishButton: 'Жариялау',
  discardButton: 'Қабылдамау',
  allButton: (count, source) => `Бәрін жариялау (${count}): ${source}`,
  allSure: (count, source) =>
    html`${bold(source)} көзінен күтіп тұрғанның бәрін (${count}) оқымай жариялайсыз ба? Жазылушыларға хабарлама бірден жіберіледі.`,
  sureButton: (count) => `${count} жаңалықты жариялау`,
  published: (title, pushes) =>
    html`Жарияланды: «${title}». Жолдағы хабарламалар: ${pushes}. Қайтару: /rollback.`,
  publishedAll: (count, pushes) =>
    html`Жарияланды: ${count}. Жолдағы хабарламалар: ${pushes}. Қайтару: /rollback.`,
  discarded: (title) => html`Қабылданбады: «${title}». Дәл осы мәтін қайта келмейді.`,
  decidedBefore: 'Бұл туралы шешім бұрын қабылданған.',
};
