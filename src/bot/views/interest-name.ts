import { issuerName } from '../../articles/issuers/issuers.ts';
import { regionName } from '../../articles/regions/regions.ts';
import type { BotLocale } from '../../languages/bot-locale.ts';
import type { Interest } from '../../subscriptions/types.ts';
import { textsFor } from '../locales/locale.ts';
import { shorten } from './shorten.ts';

/** Fits in a sentence; Telegram cuts it further on a button. */
const MAX_NAME_LENGTH = 80;
const MAX_NAMES_LENGTH = 1500;

/** A name for what is followed: in a sentence, a notice or on a button. */
export function interestName(interest: Interest, language: BotLocale): string {
  switch (interest.kind) {
    case 'region':
      return regionName(interest.region, language);
    case 'issuer':
      return shorten(issuerName(interest.issuer, language), MAX_NAME_LENGTH);
    case 'filtered': {
      const place = interestName(interest.within, language);
      return textsFor(language).understanding.follow.filteredName(
        place,
        shorten(interest.text, MAX_NAME_LENGTH),
      );
    }
    case 'keywords':
      return textsFor(language).wordsName(shorten(interest.text, MAX_NAME_LENGTH));
    case 'question':
      return textsFor(language).questionName(shorten(interest.text, MAX_NAME_LENGTH));
  }
}

/** Names for a sentence; a long list is cut to stay within Telegram's limit. */
export function namesOf(interests: readonly Interest[], language: BotLocale): string {
  return shorten(interests.map((interest) => interestName(interest, language)).join(', '), MAX_NAMES_LENGTH);
}
