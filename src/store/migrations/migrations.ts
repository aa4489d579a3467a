import { foundation } from './001-foundation.ts';
import { articleRevisions } from './002-article-revisions.ts';
import { editions } from './003-editions.ts';
import { sources } from './004-sources.ts';
import { languageOrder } from './005-language-order.ts';
import { pausedChats } from './006-paused-chats.ts';
import { updateEffects } from './007-update-effects.ts';
import { refusedPages } from './008-refused-pages.ts';
import { copies } from './009-copies.ts';
import { managedChats } from './010-managed-chats.ts';
import { mentions } from './011-mentions.ts';
import { ownPauses } from './012-own-pauses.ts';
import { sentByChat } from './013-sent-by-chat.ts';
import { urgentFirst } from './014-urgent-first.ts';
import { loadedBy } from './015-loaded-by.ts';
import { begunUpdates } from './016-begun-updates.ts';
import type { Migration } from './migration.ts';

/** Every step of the schema, oldest first. */
export const MIGRATIONS: readonly Migration[] = [
  foundation,
  articleRevisions,
  editions,
  sources,
  languageOrder,
  pausedChats,
  updateEffects,
  refusedPages,
  copies,
  managedChats,
  mentions,
  ownPauses,
  sentByChat,
  urgentFirst,
  loadedBy,
  begunUpdates,
];
