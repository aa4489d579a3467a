/** Processor time of the work; microseconds. Other work of the machine does not count. */
export function processorTime(work: () => unknown): number {
  const began = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(began);
  return user + system;
}

/** Below so much, all is overhead; microseconds. */
const LEAST = 20_000;
/** Twice the length takes twice the time where it is linear; so much more is allowed for the collection of garbage. */
const TOLERANCE = 3;
/** How often what was slow is read again. */
const AGAIN = 4;

/**
 * The first length, in characters, whose text takes longer than in proportion to the length before; null if none does.
 * Lengths ascend by four times and more, so that a square is far above what is tolerated.
 */
function disproportionateAt(
  lengths: readonly number[],
  made: (length: number) => string,
  read: (text: string) => unknown,
): number | null {
  let before: { readonly length: number; readonly time: number } | null = null;
  for (const length of lengths) {
    const text = made(length);
    const time = processorTime(() => read(text));
    if (before !== null) {
      const most = TOLERANCE * (length / before.length) * Math.max(before.time, LEAST);
      // What else ran at the moment may have been collected then: only what is slow each time is slow.
      const isSlow = () => processorTime(() => read(text)) > most;
      if (time > most && Array.from({ length: AGAIN }).every(isSlow)) return length;
    }
    before = { length, time };
  }
  return null;
}

/** Which of the texts take longer than in proportion to their length, and from which length on. */
export function disproportionate(
  texts: readonly (readonly [name: string, made: (length: number) => string])[],
  lengths: readonly number[],
  read: (text: string) => unknown,
): { readonly name: string; readonly length: number }[] {
  // What is read once (word lists) is read before.
  for (const [, made] of texts) read(made(60));
  return texts.flatMap(([name, made]) => {
    const length = disproportionateAt(lengths, made, read);
    return length === null ? [] : [{ name, length }];
  });
}
