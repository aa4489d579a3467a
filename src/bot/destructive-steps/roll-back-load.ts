import type { RollbackReport } from '../../store/store.ts';
import { html } from '../../telegram/html.ts';
import type { ChatContext, Services } from '../chat-context.ts';
import { CONFIRMATION_TEXTS } from '../locales/confirmation-texts.ts';
import { momentName } from '../views/day.ts';
import { rollbackQuestion, type ShownLoad } from '../views/rollback-question.ts';
import { shorten } from '../views/shorten.ts';
import type { DestructiveStep } from './step.ts';

const MAX_NAME = 40;
const MAX_SOURCE = 120;
const MAX_SAID = 60;

/** Undoes the newest load, if it is the one that was shown. The first one only by an explicit word. */
export const rollBackLoad: DestructiveStep = {
  audience: 'botAdmins',
  async question(services, context, said) {
    const { texts, language } = context;
    const { rollback } = CONFIRMATION_TEXTS[language];
    const report = await services.store.loads.rollbackReport();
    if (report === null) return { kind: 'refusal', html: texts.nothingToRollBack };
    const isFirstNamed = FIRST.has(said.trim().toLowerCase());
    if (said.trim() !== '' && !(isFirstNamed && report.isOnly)) {
      return { kind: 'refusal', html: rollback.unknown(shorten(said, MAX_SAID)) };
    }
    const shown = await shownReport(services, context, report);
    if (report.isOnly && !isFirstNamed) {
      return { kind: 'refusal', html: rollback.firstLoad(shown.what, report.added.length) };
    }
    return {
      kind: 'question',
      html: rollbackQuestion(report, shown, language),
      button: rollback.button,
      subject: report.load.id,
    };
  },
  async run(services, context, { subject }) {
    const { texts } = context;
    const result = await services.library.rollback(context.updateId, subject);
    switch (result.outcome) {
      case 'otherLoad':
      case 'nothingToRollBack':
        return null;
      case 'rolledBack': {
        const { source, newArticles, changedArticles } = result.load;
        const undone = texts.rolledBack({ source, new: newArticles, changed: changedArticles });
        return { html: undone.markup };
      }
    }
  },
};

/** The word in every language. */
const FIRST: ReadonlySet<string> = new Set(
  Object.values(CONFIRMATION_TEXTS).map(({ rollback }) => rollback.firstWord),
);

async function shownReport(
  { store, library, sources, timeZone }: Services,
  { person, language }: ChatContext,
  { load, added }: RollbackReport,
): Promise<ShownLoad> {
  const { rollback } = CONFIRMATION_TEXTS[language];
  const when = momentName(load.loadedAt, timeZone, language);
  const { loadedBy } = load;
  const name = loadedBy === null ? null : ((await store.chats.get(loadedBy))?.name ?? String(loadedBy));
  const isOwn = loadedBy !== null && loadedBy === person?.id;
  const by = name === null ? null : isOwn ? html`${rollback.you}` : rollback.admin(shorten(name, MAX_NAME));
  const named = await sources.list();
  return {
    what: html`${shorten(load.source, MAX_SOURCE)} · ${when}${by === null ? '' : html` · ${by}`}`,
    titles: added.flatMap((id) => library.index.article(id)?.title ?? []),
    pausedSource: named.some((source) => source.definition.name === load.source) ? load.source : null,
  };
}
