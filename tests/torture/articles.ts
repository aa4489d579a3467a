import { seedWith } from '../support/running-bot.ts';

/** Of no region, so that each question is for one of them. */
const VILLAGES =
  'Akzhar Besterek Donyztau Egindykol Karabulak Mamyrkhan Orlinoye Sarybel Tasmuryn Ushkopir Zhanaul Shubarsu'.split(
    ' ',
  );

/** Every article answers one of them. */
export const STANDING_QUESTIONS = VILLAGES.map((village) => `How long is the bridge in ${village}?`);

/** The article of that number as a seed; a later version reads otherwise, under the same title. */
export function bridge(id: string, version = 1): string {
  const village = VILLAGES[Number(id) % VILLAGES.length] ?? '';
  const length = 200 + (Number(id) % 1000);
  const body = `The bridge in ${village} is ${length} meters long. It was opened by the mayor on Monday. ${versionNote(version)}`;
  return seedWith({ id, title: `A new bridge in ${village} ${id}`, body });
}

export function versionNote(version: number): string {
  return `This is version ${version}.`;
}

/** The articles that a message shows, a digest several. */
export function bridgesIn(text: string): string[] {
  return [...text.matchAll(/A new bridge in \w+ (\d+)/g)].map(([, id = '']) => id);
}

/** One in ten is refused by Telegram as long as the message has markup. */
export function isRefused(id: string): boolean {
  return id.endsWith('5');
}

/** An article that nobody follows, to be rolled back. */
export function library(id: string): string {
  return seedWith({ id, slug: 'pavlodar', title: `A library was opened ${id}`, body: 'It has 5,000 books.' });
}
