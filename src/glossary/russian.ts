import { ABBREVIATIONS } from './russian/abbreviations.ts';
import { ADJECTIVES } from './russian/adjectives.ts';
import { AGRICULTURE } from './russian/agriculture.ts';
import { CONSTRUCTION } from './russian/construction.ts';
import { CULTURE } from './russian/culture.ts';
import { ECONOMY } from './russian/economy.ts';
import { EDUCATION } from './russian/education.ts';
import { EMERGENCIES } from './russian/emergencies.ts';
import { ENERGY } from './russian/energy.ts';
import { EVERYDAY_NOUNS } from './russian/everyday-nouns.ts';
import { GOVERNMENT } from './russian/government.ts';
import { HEALTH } from './russian/health.ts';
import { LAW } from './russian/law.ts';
import { PEOPLE } from './russian/people.ts';
import { TRANSPORT } from './russian/transport.ts';
import { VERBS } from './russian/verbs.ts';
import { WORLD } from './russian/world.ts';

/** Every Russian table; where two have words of one stem, the earlier is likelier meant. Their form is told in table.ts. */
export const RUSSIAN_TABLES: readonly string[] = [
  GOVERNMENT,
  ECONOMY,
  HEALTH,
  EDUCATION,
  AGRICULTURE,
  TRANSPORT,
  ENERGY,
  CONSTRUCTION,
  EMERGENCIES,
  LAW,
  CULTURE,
  WORLD,
  PEOPLE,
  EVERYDAY_NOUNS,
  ADJECTIVES,
  VERBS,
  ABBREVIATIONS,
];
