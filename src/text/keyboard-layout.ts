/** The keys of a keyboard in order, without and with shift, as its layouts put letters on them. */
const LATIN = '`qwertyuiop[]asdfghjkl;\'zxcvbnm,.~QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>';
const RUSSIAN = 'ёйцукенгшщзхъфывапролджэячсмитьбюЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ';
/** The Kazakh layout is the Russian one with its own letters in the row of digits. */
const DIGITS = '234589-=0@#$%*(_+)';
const KAZAKH = 'әіңғүұөһқӘІҢҒҮҰӨҺҚ';

function layout(typed: string, meant: string): ReadonlyMap<string, string> {
  const letters = Array.from(meant);
  return new Map(Array.from(typed, (key, at) => [key, letters[at] ?? key]));
}

/** What was meant by keys that were typed in another layout, by the layout that was meant. */
const LAYOUTS = {
  russian: layout(LATIN, RUSSIAN),
  kazakh: layout(LATIN + DIGITS, RUSSIAN + KAZAKH),
  latin: layout(RUSSIAN, LATIN),
} as const;

export type Layout = keyof typeof LAYOUTS;

/** The text with each key read in the layout: `lfqnt yjdjcnb` is `дайте новости` in the Russian one. */
export function inLayout(text: string, meant: Layout): string {
  return Array.from(text, (key) => LAYOUTS[meant].get(key) ?? key).join('');
}
