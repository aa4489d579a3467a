/** The letters of a keyboard's keys in order, without and with shift, by layout. */
const LATIN = '`qwertyuiop[]asdfghjkl;\'zxcvbnm,.~QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>';
const RUSSIAN = 'ёйцукенгшщзхъфывапролджэячсмитьбюЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ';
/** The Kazakh layout is the Russian one with Kazakh letters in the digit row. */
const DIGITS = '234589-=0@#$%*(_+)';
const KAZAKH = 'әіңғүұөһқӘІҢҒҮҰӨҺҚ';

function layout(typed: string, meant: string): ReadonlyMap<string, string> {
  const letters = Array.from(meant);
  return new Map(Array.from(typed, (key, at) => [key, letters[at] ?? key]));
}

/** For each layout: what the keys of another layout would have typed in it. */
const LAYOUTS = {
  russian: layout(LATIN, RUSSIAN),
  kazakh: layout(LATIN + DIGITS, RUSSIAN + KAZAKH),
  latin: layout(RUSSIAN, LATIN),
} as const;

export type Layout = keyof typeof LAYOUTS;

/** Converts a text to what the same keys type in the layout: `lfqnt yjdjcnb` is `дайте новости` in the Russian one. */
export function inLayout(text: string, meant: Layout): string {
  return Array.from(text, (key) => LAYOUTS[meant].get(key) ?? key).join('');
}
