import type { BotLocale } from '../../languages/bot-locale.ts';
import { keyForms } from '../regions/inflections.ts';
import { placeKey } from '../regions/name-key.ts';
import { type RegionCode, regionOfSlug } from '../regions/regions.ts';
import { REPUBLIC_BODIES } from './issuer-table.ts';
import { issuerName } from './issuers.ts';

/** What people call a body, separated by commas, in any of the three languages. */
interface ShortNames {
  /** Slugs of the republic's body; it was renamed where there are several. */
  readonly slugs: readonly string[];
  readonly names: string;
  /** How hashtags call it in Russian and Kazakh, where that is shorter than its name. */
  readonly tags?: readonly [ru: string, kk: string];
  /** Names of the body together with its regional branches. */
  readonly withBranches?: string;
}

const SHORT_NAMES: readonly ShortNames[] = [
  {
    slugs: ['emer'],
    tags: ['МЧС', 'ТЖМ'],
    names: 'МЧС, ТЖМ, emergency ministry, emergencies ministry, министерство ЧС, ТЖ министрлігі',
  },
  {
    slugs: ['mvd', 'qriim'],
    tags: ['МВД', 'ІІМ'],
    names: 'МВД, ІІМ, interior ministry, ministry of interior',
    withBranches: 'полиция, police, полициясы',
  },
  {
    slugs: ['prokuror'],
    tags: ['Генпрокуратура', 'Бас прокуратура'],
    names: 'Генпрокуратура, Генеральная прокуратура, Бас прокуратура, prosecutor general',
    withBranches: 'прокуратура, prosecutors, prosecutor, prosecution, прокуратурасы',
  },
  {
    slugs: ['dsm'],
    tags: ['Минздрав', 'ДСМ'],
    names: 'Минздрав, ДСМ, Ministry of Health, health ministry, healthcare ministry, денсаулық министрлігі',
  },
  { slugs: ['edu'], names: 'Минпросвещения, Минпрос, education ministry, Оқу министрлігі, ОАМ' },
  { slugs: ['sci'], names: 'Миннауки, Минобрнауки, МНВО, science ministry, Ғылым министрлігі' },
  { slugs: ['enbek'], names: 'Минтруд, Минтруда, МТСЗН, labour ministry, labor ministry, Еңбек министрлігі' },
  { slugs: ['minfin'], tags: ['Минфин', 'Қаржымин'], names: 'Минфин, finance ministry, Қаржымин' },
  {
    slugs: ['economy'],
    tags: ['МНЭ', 'ҰЭМ'],
    names: 'Минэкономики, Миннацэкономики, МНЭ, ҰЭМ, economy ministry',
  },
  { slugs: ['energo', 'energy'], names: 'Минэнерго, energy ministry' },
  { slugs: ['transport'], names: 'Минтранс, transport ministry' },
  {
    slugs: ['moa', 'agriculture'],
    tags: ['Минсельхоз', 'АШМ'],
    names: 'Минсельхоз, МСХ, АШМ, agriculture ministry',
  },
  {
    slugs: ['mfa'],
    tags: ['МИД', 'СІМ'],
    names: 'МИД, СІМ, foreign ministry, foreign affairs',
  },
  {
    slugs: ['mod'],
    tags: ['Минобороны', 'Қорғанысмин'],
    names: 'Минобороны, Қорғанысмин, defence ministry, defense ministry',
  },
  { slugs: ['adilet'], names: 'Минюст, justice ministry' },
  { slugs: ['mam', 'culture'], names: 'Минкультуры, Минкульт, МКИ, culture ministry' },
  { slugs: ['tsm'], names: 'Минспорта, Минтуризма, sports ministry, tourism ministry' },
  { slugs: ['mti'], names: 'Минторг, Минторговли, МТИ, trade ministry' },
  { slugs: ['mps'], names: 'Минпром, МПС, industry ministry' },
  { slugs: ['ecogeo'], names: 'Минэкологии, МЭПР, ecology ministry' },
  { slugs: ['water'], names: 'Минводресурсов, МВРИ, water ministry' },
  { slugs: ['maidd', 'mdai'], names: 'Минцифры, МЦРИАП, digital ministry' },
  { slugs: ['kgd'], names: 'КГД, МКК, налоговая, tax committee' },
  { slugs: ['knb'], tags: ['КНБ', 'ҰҚК'], names: 'КНБ, ҰҚК' },
  { slugs: ['antikor'], names: 'Антикор' },
  { slugs: ['afm'], tags: ['АФМ', 'ҚМА'], names: 'АФМ, ҚМА' },
  { slugs: ['ardfm'], names: 'АРРФР' },
  { slugs: ['stat'], names: 'Нацстат, Бюро статистики, statistics bureau' },
];

/** A body by a short name: whether its regional branches are meant too. */
interface Called {
  readonly slugs: readonly string[];
  readonly hasBranches: boolean;
}

const BY_KEY: ReadonlyMap<string, Called> = new Map(
  SHORT_NAMES.flatMap(({ slugs, names, withBranches = '' }) => [
    ...entries(names, { slugs, hasBranches: false }),
    ...entries(withBranches, { slugs, hasBranches: true }),
  ]),
);

function entries(names: string, called: Called): [string, Called][] {
  return names
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .flatMap((name) => {
      const key = keyOf(name);
      const forms = /^\p{Lu}{2,6}$/u.test(name) ? [key] : keyForms(key);
      return forms.map((form): [string, Called] => [form, called]);
    });
}

function keyOf(text: string): string {
  return text
    .trim()
    .split(/[\s-]+/)
    .map(placeKey)
    .join(' ');
}

/**
 * The slugs of the bodies that people call so: МЧС, ІІМ, police. Of a renamed body those in the news, else the first;
 * with branches those in the news. Empty if nothing is called so.
 *
 * ```ts
 * issuersCalled('МЧС', new Set()); // => ['emer']
 * issuersCalled('police', new Set(['mvd-atyrau'])); // => ['mvd', 'mvd-atyrau']
 * ```
 */
export function issuersCalled(text: string, inNews: ReadonlySet<string>): string[] {
  const called = BY_KEY.get(keyOf(text));
  if (called === undefined) return [];
  const current = called.slugs.filter((slug) => inNews.has(slug));
  const republic = current.length > 0 ? current : called.slugs.slice(0, 1);
  return called.hasBranches ? [...republic, ...branchesOf(called.slugs, inNews)] : republic;
}

/**
 * How a ministry or another body of the republic is called in a hashtag, or the one that it is a branch of; null for
 * others, which are named by their region.
 *
 * ```ts
 * issuerTag('mvd-atyrau', 'ru'); // => 'МВД'
 * issuerTag('emer', 'kk'); // => 'ТЖМ'
 * issuerTag('dsm', 'en'); // => 'Ministry of Healthcare'
 * issuerTag('aktobe', 'en'); // => null
 * ```
 */
export function issuerTag(issuer: string, language: BotLocale): string | null {
  const body = [issuer, issuer.split('-')[0] ?? ''].find((slug) => Object.hasOwn(REPUBLIC_BODIES, slug));
  if (body === undefined) return null;
  const tags = SHORT_NAMES.find(({ slugs }) => slugs.includes(body))?.tags;
  if (tags === undefined || language === 'en') return issuerName(body, language);
  return tags[language === 'ru' ? 0 : 1];
}

/** What people call the body of the republic with this slug, branches not meant. */
export function shortNamesOf(slug: string): string[] {
  return SHORT_NAMES.filter(({ slugs }) => slugs.includes(slug)).flatMap(({ names }) =>
    names.split(/\s*,\s*/),
  );
}

/** Branches of the bodies in the news: of one region, or of all. */
export function branchesOf(
  slugs: readonly string[],
  inNews: ReadonlySet<string>,
  region: RegionCode | null = null,
): string[] {
  return [...inNews].filter((slug) => {
    const body = slugs.find((candidate) => slug.startsWith(`${candidate}-`));
    if (body === undefined) return false;
    const place = regionOfSlug(slug.slice(body.length + 1));
    return place !== 'national' && (region === null || place === region);
  });
}
