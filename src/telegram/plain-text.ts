const REFERENCES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

/** The words of a message in Telegram's HTML, without its markup; the address of a link follows its words. */
export function plainTextOf(html: string): string {
  return html
    .replace(/<a\s+href="([^"]*)"\s*>(.*?)<\/a>/gis, (_, url: string, words: string) =>
      words === url ? url : `${words} (${url})`,
    )
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/&(lt|gt|amp|quot);/g, (reference, name: string) => REFERENCES[name] ?? reference)
    .replace(/&#(\d{1,7});/g, (reference, number: string) =>
      Number(number) <= 0x10ffff ? String.fromCodePoint(Number(number)) : reference,
    );
}
