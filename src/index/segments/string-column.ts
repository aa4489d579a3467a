import { lowerBound } from '../../text/lower-bound.ts';
import { outOfRange } from './out-of-range.ts';
import { GrowingNumbers } from './packed-integers.ts';

/** Strings as data: their UTF-16 units one after another, and where each starts (one start more than strings). */
export interface StringList {
  readonly units: Uint16Array;
  readonly starts: Uint32Array;
}

export function stringList(strings: Iterable<string>): StringList {
  const starts = new GrowingNumbers();
  const list = [...strings];
  const units = new Uint16Array(list.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const text of list) {
    starts.push(end);
    for (let at = 0; at < text.length; at++) units[end++] = text.charCodeAt(at);
  }
  starts.push(end);
  return { units, starts: starts.values };
}

export function sizeOf({ starts }: StringList): number {
  return starts.length - 1;
}

export function stringAt({ units, starts }: StringList, number: number): string {
  let text = '';
  const end = starts[number + 1] ?? outOfRange();
  for (let at = starts[number] ?? outOfRange(); at < end; at++)
    text += String.fromCharCode(units[at] ?? outOfRange());
  return text;
}

/** Number of the string in a list in ascending order of UTF-16 units, or -1. */
export function findString(list: StringList, text: string): number {
  const size = sizeOf(list);
  const found = lowerBound(0, size, (number) => compareAt(list, number, text) < 0);
  return found < size && compareAt(list, found, text) === 0 ? found : -1;
}

function compareAt({ units, starts }: StringList, number: number, text: string): number {
  const start = starts[number] ?? outOfRange();
  const length = (starts[number + 1] ?? outOfRange()) - start;
  const shared = Math.min(length, text.length);
  for (let at = 0; at < shared; at++) {
    const order = (units[start + at] ?? outOfRange()) - text.charCodeAt(at);
    if (order !== 0) return order;
  }
  return length - text.length;
}
