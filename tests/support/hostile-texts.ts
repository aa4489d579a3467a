/** The part again and again, up to the length. */
export const repeated = (part: string) => (length: number) =>
  part.repeat(Math.ceil(length / part.length)).slice(0, length);

/** A text with two long fillings: before the middle and after it. */
export const around =
  (before: string, filling: string, middle: string, after: string) => (length: number) => {
    const half = repeated(filling)((length - before.length - middle.length - after.length) >> 1);
    return `${before}${half}${middle}${half}${after}`;
  };
