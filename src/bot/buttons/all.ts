import { askAlone } from './ask-alone.ts';
import { confirm, keep } from './confirm.ts';
import { atOnce, daily, digest, weekly } from './digest.ts';
import { edition } from './edition.ts';
import { example } from './example.ts';
import { fetchSource } from './fetch-source.ts';
import { follow, following } from './follow.ts';
import { followAgain } from './follow-again.ts';
import { followIssuer, followingIssuer, followingTopic, followTopic } from './follow-listed.ts';
import { followGuess, stopGuess } from './guess.ts';
import { cancelImport, importSettings } from './import-settings.ts';
import { language, waitForLanguage } from './language.ts';
import { latest } from './latest.ts';
import { list } from './list.ts';
import { apply, discard } from './load-preview.ts';
import { finish, manage } from './manage.ts';
import { mentions } from './mentions.ts';
import { newest } from './newest.ts';
import { passage, passageOfArticle } from './passage.ts';
import { pauseFor, resumeNews } from './pause.ts';
import { pauseSource, resumeSource } from './pause-source.ts';
import { publishAll, publishWaiting } from './publish-all.ts';
import { quietHours, quietOff, setQuietHours, urgent } from './quiet-hours.ts';
import { regions } from './regions.ts';
import { review } from './review.ts';
import { discardItem, publishItem } from './review-decision.ts';
import { chooseLanguage, endAll, settings, switchLook } from './settings.ts';
import { source, sourcesPage } from './source.ts';
import { subscriptionsPage } from './subscriptions-page.ts';
import { toggleRegion } from './toggle-region.ts';
import { arrived, resend, unknownPush } from './unknown-push.ts';
import { unsubscribe, unsubscribeInList } from './unsubscribe.ts';
import { vote, voted } from './vote.ts';
import { watch, watching } from './watch.ts';

/** The one place where a button is added. */
export const BUTTONS = [
  askAlone,
  confirm,
  keep,
  atOnce,
  daily,
  digest,
  weekly,
  edition,
  example,
  fetchSource,
  follow,
  followAgain,
  following,
  followIssuer,
  followingIssuer,
  followTopic,
  followingTopic,
  followGuess,
  stopGuess,
  cancelImport,
  importSettings,
  language,
  latest,
  manage,
  finish,
  settings,
  switchLook,
  chooseLanguage,
  endAll,
  list,
  mentions,
  apply,
  discard,
  newest,
  passage,
  passageOfArticle,
  pauseFor,
  resumeNews,
  pauseSource,
  resumeSource,
  publishAll,
  publishWaiting,
  quietHours,
  quietOff,
  setQuietHours,
  urgent,
  regions,
  review,
  discardItem,
  publishItem,
  source,
  sourcesPage,
  subscriptionsPage,
  toggleRegion,
  arrived,
  resend,
  unknownPush,
  unsubscribe,
  unsubscribeInList,
  vote,
  voted,
  waitForLanguage,
  watch,
  watching,
] as const;

type AnyButton = (typeof BUTTONS)[number];

export type ButtonKind = AnyButton['kind'];

/** The values in the callback data of this kind of button. */
export type ButtonValues<Kind extends ButtonKind> = Extract<AnyButton, { kind: Kind }>['values']['_output'];
