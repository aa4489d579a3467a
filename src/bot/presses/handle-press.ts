import type { Action } from '../callback-data.ts';
import { isBotAdmin, type Press, type Services } from '../conversation.ts';
import { latestPage } from '../views/latest-page.ts';
import { askExample, showFurtherPassage, voteOnAnswer } from './answer-presses.ts';
import { follow, resume, showRegions, stop, toggle, unfollow } from './following-presses.ts';
import { chooseLanguage } from './language-press.ts';
import { applyLoad, discardLoad } from './load-presses.ts';
import { settleUncertain, showUncertain } from './uncertain-presses.ts';

/** Does what a button says, after checking anew that whoever pressed it may: buttons can be old, shared or forged. */
export async function handlePress(services: Services, press: Press, action: Action): Promise<void> {
  switch (action.kind) {
    case 'more':
      return showFurtherPassage(services, press, action.from);
    case 'example':
      return askExample(services, press, action.number);
    case 'latest':
      return press.update(latestPage(services.newsroom.index, action, press.language));
    case 'regions':
      return showRegions(services, press);
    case 'follow':
    case 'unfollow':
    case 'toggle':
    case 'stop':
    case 'language':
    case 'resume': {
      if (!(await press.isChatAdmin())) return press.note(press.texts.onlyChatAdmins);
      if (action.kind === 'resume') return resume(services, press);
      if (action.kind === 'language') return chooseLanguage(services, press, action.language);
      const change = { follow, unfollow, toggle, stop }[action.kind];
      return change(services, press, action.region);
    }
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
  }
}

type AdminAction = Extract<Action, { kind: 'uncertain' | 'arrived' | 'resend' | 'apply' | 'discard' }>;

function handleAdminPress(services: Services, press: Press, action: AdminAction): Promise<void> {
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
