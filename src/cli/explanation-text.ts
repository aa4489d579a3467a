import { styleText } from 'node:util';
import type { ReportRow, ReportSection } from '../answers/explanation-report.ts';

const BAR_WIDTH = 16;
const NAME_WIDTH = 56;

/** An explanation for a terminal or a file: headings, rows, and bars for weighted values. */
export function explanationText(sections: readonly ReportSection[]): string {
  return sections.map((section) => sectionText(section, '')).join('\n\n');
}

function sectionText({ title, note, url, rows, sections = [] }: ReportSection, indent: string): string {
  const largest = Math.max(...rows.map(({ amount = 0 }) => Math.abs(amount)));
  return [
    indent + styleText('bold', title),
    ...[note, url].flatMap((line) => (line === undefined ? [] : indent + styleText('dim', line))),
    ...rows.map((row) => `${indent}  ${rowText(row, largest)}`),
    ...sections.map((section) => `\n${sectionText(section, `${indent}  `)}`),
  ].join('\n');
}

function rowText({ name, text, amount }: ReportRow, largest: number): string {
  const words = text === undefined ? name : `${name}: ${text}`;
  if (amount === undefined) return words;
  const bar = '█'.repeat(Math.max(1, Math.round((BAR_WIDTH * Math.abs(amount)) / largest)));
  const colour = amount < 0 ? 'red' : 'green';
  const figure = amount.toFixed(2).padStart(7);
  return `${shortened(words).padEnd(NAME_WIDTH)} ${figure} ${styleText(colour, bar)}`;
}

function shortened(words: string): string {
  return words.length <= NAME_WIDTH ? words : `${words.slice(0, NAME_WIDTH - 1)}…`;
}
