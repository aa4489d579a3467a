import { openFeed } from './kinds/feed.ts';
import { openFolder } from './kinds/folder.ts';
import { openGovKz } from './kinds/gov-kz.ts';
import { openPage } from './kinds/page.ts';
import type { SourceContext } from './kinds/source-context.ts';
import type { Source, SourceDefinition, SourceKind } from './source.ts';

export type { SourceContext } from './kinds/source-context.ts';

/** A new kind of source is a file and a line here, and its settings in `sources-schema.ts`. */
const KINDS: Readonly<Record<SourceKind, (definition: SourceDefinition, context: SourceContext) => Source>> =
  {
    feed: openFeed,
    'gov.kz': openGovKz,
    page: openPage,
    folder: openFolder,
  };

export function openSource(definition: SourceDefinition, context: SourceContext): Source {
  return KINDS[definition.kind](definition, context);
}
