import type { Origin } from '../subscriptions/types.ts';
import type { InterestPhrase } from './interest-phrases.ts';

/** What was said, sorted by what it does. */
export interface Said {
  included: { readonly origins: readonly Origin[]; readonly written: string }[];
  excluded: { readonly origins: readonly Origin[]; readonly written: string }[];
  required: string[];
  excludedWords: string[];
  /** Words that exclude, as they are written. */
  markers: string[];
  unknown: string[];
  hasEverything: boolean;
  /** Whether "everything" stands for itself between commas, not beside a name ("all of Aktobe"). */
  isAllListed: boolean;
  /** Whether there is a comma before the first word that is not understood. */
  isListed: boolean;
}

/** Sorts the phrases of a request: each is in one of the lists, or says how to read the others. */
export function sortPhrases(phrases: readonly InterestPhrase[]): Said {
  const said: Said = {
    ...{ included: [], excluded: [], required: [], excludedWords: [], markers: [], unknown: [] },
    ...{
      hasEverything: phrases.some(({ is }) => is === 'everything'),
      isListed: false,
      isAllListed: isEverythingListed(phrases),
    },
  };
  let mode: 'include' | 'except' | 'not' | 'minus' = 'include';
  let sinceComma = 0;
  let hasComma = false;
  for (const [at, phrase] of phrases.entries()) {
    const { written } = phrase;
    switch (phrase.is) {
      case 'comma':
        sinceComma = said.included.length;
        hasComma = true;
        if (mode !== 'except') mode = 'include';
        break;
      case 'minus':
        mode = 'minus';
        said.markers.push(`${written}${phrases[at + 1]?.written ?? ''}`);
        break;
      case 'exceptOfEverything':
        if (!phrases.slice(0, at).some(({ is }) => is === 'everything')) break;
        mode = 'except';
        said.markers.push(written);
        break;
      case 'except':
      case 'not':
        // "everything but not Astana" excludes once.
        mode = mode === 'except' ? mode : phrase.is;
        said.markers.push(written);
        break;
      case 'exceptedBefore':
        said.markers.push(written);
        if (said.hasEverything) said.excludedWords.push(...said.unknown.splice(0));
        said.excluded.push(...said.included.splice(said.hasEverything ? 0 : sinceComma));
        break;
      case 'origins':
        (mode === 'include' ? said.included : said.excluded).push({ origins: phrase.origins, written });
        if (mode === 'minus') mode = 'include';
        break;
      case 'quotation':
      case 'word': {
        if (mode !== 'include') said.excludedWords.push(written);
        else if (phrase.is === 'quotation') said.required.push(written);
        else {
          if (said.unknown.length === 0) said.isListed = hasComma;
          const isNext = phrases[at - 1]?.is === 'word' && said.unknown.length > 0;
          const before = isNext ? `${said.unknown.pop()} ` : '';
          said.unknown.push(before + written);
        }
        if (mode === 'minus') mode = 'include';
        break;
      }
    }
  }
  return said;
}

function isEverythingListed(phrases: readonly InterestPhrase[]): boolean {
  const kinds = phrases.filter(({ is }) => is !== 'filler').map(({ is }) => (is === 'and' ? 'comma' : is));
  return kinds.some((is, at) => {
    const isAlone = [kinds[at - 1], kinds[at + 1]].every((other) => other === undefined || other === 'comma');
    return is === 'everything' && isAlone;
  });
}
