import type { Action } from '../callback-data.ts';
import { type CallbackContext, isBotAdmin, type Services } from '../chat-context.ts';
import { latestPage } from '../views/latest-page.ts';
import { sendExample, showFurtherPassage, voteOnAnswer } from './answer-presses.ts';
import {
  dropFromList,
  endHere,
  followRegion,
  resume,
  showFollowed,
  showNewest,
  showRegions,
  toggle,
  watchAnswered,
} from './following-presses.ts';
import { chooseLanguage } from './language-press.ts';
import { applyLoad, discardLoad } from './load-presses.ts';
import { chooseQuietHours, chooseRhythm, showDigest, showQuietHours } from './schedule-presses.ts';
import { settleUncertain, showUncertain } from './uncertain-presses.ts';

/** Does what a button says, after checking anew that whoever pressed it may: buttons can be old, shared or forged. */
export async function handleCallback(
  services: Services,
  press: CallbackContext,
  action: Action,
): Promise<void> {
  switch (action.kind) {
    case 'more':
    case 'within':
      return showFurtherPassage(services, press, action);
    case 'example':
      return sendExample(services, press, action.number);
    case 'latest':
      return press.update(latestPage(services.library.index, action, press.language));
    case 'regions':
      return showRegions(services, press);
    case 'followed':
      return showFollowed(services, press, action.page);
    case 'newest':
      return showNewest(services, press, action.subscriptionId);
    case 'vote':
      return voteOnAnswer(services, press, action.vote);
    case 'uncertain':
    case 'arrived':
    case 'resend':
    case 'apply':
    case 'discard':
      return isBotAdmin(services, press)
        ? handleAdminPress(services, press, action)
        : press.note(press.texts.onlyAdminsNote);
    default:
      return (await press.isChatAdmin())
        ? handleChatAdminPress(services, press, action)
        : press.note(press.texts.onlyChatAdmins);
  }
}

type ChatAdminAction = Extract<
  Action,
  {
    kind:
      | 'follow'
      | 'toggle'
      | 'watch'
      | 'end'
      | 'drop'
      | 'resume'
      | 'language'
      | 'digest'
      | 'hours'
      | 'atOnce'
      | 'daily'
      | 'weekly'
      | 'loud'
      | 'quiet'
      | 'urgent';
  }
>;

/** What changes what a chat gets. */
function handleChatAdminPress(
  services: Services,
  press: CallbackContext,
  action: ChatAdminAction,
): Promise<void> {
  switch (action.kind) {
    case 'follow':
      return followRegion(services, press, action.region);
    case 'toggle':
      return toggle(services, press, action.region);
    case 'watch':
      return watchAnswered(services, press);
    case 'end':
      return endHere(services, press, action.subscriptionId);
    case 'drop':
      return dropFromList(services, press, action);
    case 'resume':
      return resume(services, press);
    case 'language':
      return chooseLanguage(services, press, action.language);
    case 'digest':
      return showDigest(services, press);
    case 'hours':
      return showQuietHours(services, press);
    case 'atOnce':
    case 'daily':
    case 'weekly':
      return chooseRhythm(services, press, action);
    case 'loud':
      return chooseQuietHours(services, press, { quiet: null });
    case 'quiet':
      return chooseQuietHours(services, press, { quiet: { from: action.from, to: action.to } });
    case 'urgent':
      return chooseQuietHours(services, press, { urgentPasses: action.passes === 'yes' });
  }
}

type AdminAction = Extract<Action, { kind: 'uncertain' | 'arrived' | 'resend' | 'apply' | 'discard' }>;

function handleAdminPress(services: Services, press: CallbackContext, action: AdminAction): Promise<void> {
  switch (action.kind) {
    case 'uncertain':
      return showUncertain(services, press);
    case 'arrived':
    case 'resend':
      return settleUncertain(services, press, action.pushId, action.kind);
    case 'apply':
      return applyLoad(services, press, action.previewId);
    case 'discard':
      return discardLoad(services, press, action.previewId);
  }
}
