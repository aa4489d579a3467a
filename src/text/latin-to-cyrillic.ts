/** Ways to read Latin letters as Cyrillic ones: as people type who have no Cyrillic keyboard, and as alphabets prescribe. */
export type Romanization = 'russian' | 'kazakh' | 'kazakh 2018' | 'kazakh 2021';

type Pair = readonly [string, string];

const SAME =
  'a=а b=б d=д e=е f=ф g=г j=ж k=к l=л m=м n=н o=о p=п r=р s=с t=т u=у v=в w=в z=з i=и y=ы x=х h=х q=қ c=ц';
/** Letters that are typed without their marks are found by folding the words of the index. */
const LISTS: Readonly<Record<Romanization, string>> = {
  russian: `shch=щ sch=щ sh=ш ch=ч zh=ж kh=х ts=ц yu=ю ju=ю ya=я ja=я yo=ё q=к '=ь ’=ь ${SAME}`,
  kazakh: `sh=ш ch=ч zh=ж kh=х gh=ғ ng=ң ya=я yu=ю ia=ия ä=ә ö=ө ü=ү ğ=ғ ş=ш ñ=ң ŋ=ң ū=ұ ı=ы i=і c=ш ${SAME}`,
  'kazakh 2018': `sh=ш ch=ч ıa=я á=ә ó=ө ú=ү ǵ=ғ ń=ң ý=у ı=и i=і u=ұ ${SAME}`,
  'kazakh 2021': `ia=ия ä=ә ö=ө ü=ү ğ=ғ ş=ш ñ=ң ŋ=ң ū=ұ ı=і ${SAME}`,
};

/** The letter that is `й` behind a vowel. */
const SEMIVOWELS: Readonly<Record<Romanization, RegExp>> = {
  russian: /[yj]/u,
  kazakh: /[yi]/u,
  'kazakh 2018': /ı/u,
  'kazakh 2021': /i/u,
};
const VOWEL = /[аәеёиоөуұүыіэюя]$/u;

const TABLES = new Map(
  Object.entries(LISTS).map(([name, list]): [string, readonly Pair[]] => [name, longestFirst(list)]),
);

function longestFirst(list: string): readonly Pair[] {
  // Of two readings of a letter the first counts.
  const first = new Map<string, string>();
  for (const pair of list.split(/\s+/)) {
    const [latin = '', cyrillic = ''] = pair.split('=');
    if (!first.has(latin)) first.set(latin, cyrillic);
  }
  return [...first].sort(([a], [b]) => b.length - a.length);
}

/** The word in Cyrillic, in small letters; letters that the romanization does not have stay. Linear. */
export function toCyrillic(word: string, romanization: Romanization): string {
  const letters = word.normalize('NFC').toLowerCase();
  const table = TABLES.get(romanization) ?? [];
  let read = '';
  for (let at = 0; at < letters.length; ) {
    const [latin, cyrillic] = table.find(([group]) => letters.startsWith(group, at)) ?? [
      letters.charAt(at),
      letters.charAt(at),
    ];
    read += SEMIVOWELS[romanization].test(latin) && latin.length === 1 && VOWEL.test(read) ? 'й' : cyrillic;
    at += latin.length;
  }
  return read;
}
