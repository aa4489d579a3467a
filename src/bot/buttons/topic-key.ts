import { createHash } from 'node:crypto';
import { reasonFor } from '../../subscriptions/matching.ts';

/** Names the words of a topic in callback data, where they may be too long: twelve hexadecimal digits. */
export function topicKey(words: string): string {
  const reason = reasonFor({ kind: 'keywords', text: words });
  return createHash('sha256').update(reason).digest('hex').slice(0, 12);
}
