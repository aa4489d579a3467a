import { z } from 'zod';
import { POST_SWITCHES, type PostSwitch } from '../../chats/post-look.ts';
import { chosenLanguages } from '../chat-languages.ts';
import { changeLook, menuOf } from '../commands/settings.ts';
import { MANAGE_TEXTS } from '../locales/manage-texts.ts';
import { openManaged } from '../managed-chat.ts';
import { endSubscriptions, followedBy } from '../subscribe.ts';
import { aboveMenu, endAllQuestion } from '../views/chat-menu.ts';
import { languageChoice } from '../views/language-settings.ts';
import type { Button } from './button.ts';
import { NO_VALUES } from './values.ts';

/** Shows the menu of the chat; what is typed is then meant for it, if it is a managed one. */
export const settings: Button<'settings'> = {
  kind: 'settings',
  audience: 'chatAdmins',
  values: NO_VALUES,
  async run(services, context) {
    const { person, isManaged, chat } = context;
    if (isManaged && person !== null) await openManaged(services, { ...context, person }, chat.id);
    await context.update(await menuOf(services, context));
  },
};

/** Changes how posts look or sound. */
export const switchLook: Button<'switchLook', [post: PostSwitch, to: 'on' | 'off']> = {
  kind: 'switchLook',
  audience: 'chatAdmins',
  values: z.tuple([z.enum(POST_SWITCHES), z.enum(['on', 'off'])]),
  async run(services, context, post, to) {
    await changeLook(services, context, { [post]: to === 'on' });
    await context.update(await menuOf(services, context));
  },
};

export const chooseLanguage: Button<'chooseLanguage'> = {
  kind: 'chooseLanguage',
  audience: 'chatAdmins',
  values: NO_VALUES,
  async run(services, context) {
    const choice = languageChoice(await chosenLanguages(services, context), context);
    await context.update(aboveMenu(choice, context));
  },
};

/** Ends all subscriptions of the chat, after a question. */
export const endAll: Button<'endAll', [step: 'ask' | 'yes']> = {
  kind: 'endAll',
  audience: 'chatAdmins',
  values: z.tuple([z.enum(['ask', 'yes'])]),
  async run(services, context, step) {
    const followed = await followedBy(services, context);
    if (step === 'ask') {
      if (followed.length > 0) await context.update(endAllQuestion(followed.length, context.language));
      else await context.notify(MANAGE_TEXTS[context.language].nothingToStop);
      return;
    }
    const ids = followed.map(({ id }) => id);
    const ended = await endSubscriptions(services, context, ids);
    const { done } = context.texts.understanding.stopAll;
    await context.update(await menuOf(services, context, done(ended.length)));
  },
};
