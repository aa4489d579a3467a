import { ADJECTIVES } from './kazakh/adjectives.ts';
import { AGRICULTURE } from './kazakh/agriculture.ts';
import { CONSTRUCTION } from './kazakh/construction.ts';
import { CULTURE } from './kazakh/culture.ts';
import { ECONOMY } from './kazakh/economy.ts';
import { EDUCATION } from './kazakh/education.ts';
import { EMERGENCIES } from './kazakh/emergencies.ts';
import { ENERGY } from './kazakh/energy.ts';
import { EVERYDAY_NOUNS } from './kazakh/everyday-nouns.ts';
import { GOVERNMENT } from './kazakh/government.ts';
import { HEALTH } from './kazakh/health.ts';
import { LAW } from './kazakh/law.ts';
import { PEOPLE } from './kazakh/people.ts';
import { TRANSPORT } from './kazakh/transport.ts';
import { VERBS } from './kazakh/verbs.ts';
import { WORLD } from './kazakh/world.ts';

/** Every Kazakh table; where two have words of one stem, the earlier is likelier meant. Their form is told in table.ts. */
export const KAZAKH_TABLES: readonly string[] = [
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
];
