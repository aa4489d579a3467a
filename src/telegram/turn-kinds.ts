/** A person waits for an answer; a push can wait, one of an emergency less than others. */
export type SendKind = 'answer' | 'urgentPush' | 'push';

/** An answer to a chat that has just been sent something, or that waits for another answer, is a further one. */
export type TurnKind = SendKind | 'furtherAnswer';

/** Those before go first: nobody waits for the many answers of another. */
export const TURN_KINDS: readonly TurnKind[] = ['answer', 'furtherAnswer', 'urgentPush', 'push'];

export function isAnswer(kind: TurnKind): boolean {
  return kind === 'answer' || kind === 'furtherAnswer';
}
