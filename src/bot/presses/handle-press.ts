import type { Action } from '../callback-data.ts';
import { isBotAdmin, type Press, type Services } from '../conversation.ts';
import { latestPage } from '../views/latest-page.ts';
import { askExample, showFurtherPassage } from './answer-presses.ts';
import { follow, resume, showRegions, stop, toggle, unfollow } from './following-presses.ts';
import { chooseLanguage } from './language-press.ts';
import { applyLoad, discardLoad } from './load-presses.ts';

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
    case 'apply':
    case 'discard': {
      if (!isBotAdmin(services, press)) return press.note(press.texts.onlyAdminsNote);
      const settle = action.kind === 'apply' ? applyLoad : discardLoad;
      return settle(services, press, action.previewId);
    }
  }
}
