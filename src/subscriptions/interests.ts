import { isRegionCode } from '../articles/regions/regions.ts';
import type { Interest } from './types.ts';

/** An interest as two words: its kind, and what it follows. */
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
    case 'keywords':
    case 'question':
      return { kind: interest.kind, value: interest.text };
  }
}

/** The interest that was written so, or null where none was. */
export function readInterest({ kind, value }: WrittenInterest): Interest | null {
  switch (kind) {
    case 'region':
      return isRegionCode(value) ? { kind, region: value } : null;
    case 'issuer':
      return { kind, issuer: value };
    case 'keywords':
    case 'question':
      return { kind, text: value };
    default:
      return null;
  }
}
