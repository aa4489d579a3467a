import { placeKey } from './name-key.ts';

/**
 * A word beside a name that says what is named: "Almaty region", "г. Алматы", "regions of Akmola and Almaty".
 * `spreads` says which names of an enumeration it applies to: "Алматы и Алматинской областей" is the city and the
 * region, because a Russian region is named by an adjective.
 */
export interface KindWord {
  readonly kind: 'region' | 'city';
  readonly spreads: 'none' | 'all' | 'adjectives';
}

const keys = (words: string): readonly string[] => words.split(/\s+/).map(placeKey);
const entries = (words: string, kind: KindWord['kind'], spreads: KindWord['spreads']) =>
  keys(words).map((key): [string, KindWord] => [key, { kind, spreads }]);

/** "Karaganda region", "Карагандинской области", "Қарағанды облысында". */
export const KIND_AFTER: ReadonlyMap<string, KindWord> = new Map([
  ...entries(
    'region regional oblast oblasts province provincial обл областью областной областная',
    'region',
    'none',
  ),
  ...entries('областное областные областного областному областном областных областным', 'region', 'none'),
  ...entries(
    'облыс облысы облысының облысына облысын облысында облысындағы облысынан облыстық',
    'region',
    'none',
  ),
  ...entries('regions oblasts provinces облыстары облыстарының облыстарына облыстарын', 'region', 'all'),
  ...entries('облыстарында облыстарындағы облыстарынан', 'region', 'all'),
  ...entries('области областей областям областях областями', 'region', 'adjectives'),
  ...entries(
    'city қала қаласы қаласының қаласына қаласын қаласында қаласындағы қаласынан қалалық',
    'city',
    'none',
  ),
  ...entries('cities қалалары қалаларының қалаларына қалаларын қалаларында қалаларынан', 'city', 'all'),
]);

/** "region of Abai", "область Абай", "г. Алматы". */
export const KIND_BEFORE: ReadonlyMap<string, KindWord> = new Map([
  ...entries('region oblast province область области областью обл', 'region', 'none'),
  ...entries('regions oblasts provinces областей областям областях областями', 'region', 'all'),
  ...entries('city г гор город города городу городе городом', 'city', 'none'),
  ...entries('cities городов городам городах городами', 'city', 'all'),
]);

/** After one of these words the name belongs to a street, a district, a lake or a person. */
export const OTHER_BEFORE: ReadonlySet<string> = new Set(
  keys(
    'ул улица улице улицу улицей проспект проспекте пр район района районе озеро озера озере lake Dinmukhamed Дінмұхамед',
  ),
);

/**
 * The same before one of these words: "Abai street", "Жамбыл ауданы", "Жамбыла Жабаева", "Петропавловск-Камчатский".
 */
export const OTHER_AFTER: ReadonlySet<string> = new Set([
  ...keys('street avenue district districts lake river range район района районе району районный районная'),
  ...keys('көше көшесі көшесінің көшесінде даңғылы даңғылының даңғылында көлі көлінің көлінде'),
  ...keys('аудан ауданы ауданының ауданына ауданында ауданындағы ауданынан ауданын аудандық'),
  ...keys('Zhabayev Жабаев Жабаева Жабаеву Жабаевым Жабаевтың Джабаев Джабаева'),
  ...keys('Kamchatsky Камчатский Камчатского Камчатскому Камчатском Камчатским'),
]);

/** Words that people type around a region's name when asked for one. */
export const FILLER_WORDS: ReadonlySet<string> = new Set(
  keys(
    'the of in for from to and all news новости по из в во на о для и все весь мне туралы жаңалықтары және бойынша үшін area akimat акимат әкімдігі',
  ),
);

export const LIST_JOINER = /^\s*(?:,\s*)?(?:and|or|&|и|или|және|мен|пен|бен)?\s*$/iu;
