import { isRegionCode } from '../articles/regions/regions.ts';
import type { Interest } from './types.ts';

/** An interest as two strings: its kind, and what it follows. */
export interface WrittenInterest {
  readonly kind: string;
  readonly value: string;
}

export function writeInterest(interest: Interest): { kind: Interest['kind']; value: string } {
  switch (interest.kind) {
    case 'region':
      return { kind: interest.kind, value: interest.region };
    case 'issuer':
      return { kind: interest.kind, value: interest.issuer };
    case 'filtered': {
      const { kind, value } = writeInterest(interest.within);
      return { kind: interest.kind, value: `${kind}:${value} ${interest.text}` };
    }
    case 'keywords':
    case 'question':
      return { kind: interest.kind, value: interest.text };
  }
}

/** The interest that was written so; null if it is invalid. */
export function readInterest({ kind, value }: WrittenInterest): Interest | null {
  switch (kind) {
    case 'region':
      return isRegionCode(value) ? { kind, region: value } : null;
    case 'issuer':
      return { kind, issuer: value };
    case 'filtered':
      return readFiltered(value);
    case 'keywords':
    case 'question':
      return { kind, text: value };
    default:
      return null;
  }
}

/** `region:KZ-15 heating -football`. */
function readFiltered(written: string): Interest | null {
  const [, kind = '', value = '', text = ''] = /^(region|issuer):(\S+) (.+)$/s.exec(written) ?? [];
  const within = readInterest({ kind, value });
  return within?.kind === 'region' || within?.kind === 'issuer' ? { kind: 'filtered', within, text } : null;
}
