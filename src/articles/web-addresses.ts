/** What e-mail addresses and links are written with, by code unit. */
const IN_ADDRESS = new Uint8Array(0x80);
for (const sign of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._~:/?#@!$&*+,;=%-') {
  IN_ADDRESS[sign.charCodeAt(0)] = 1;
}
const MAX_ADDRESS_LENGTH = 200;
const LINK = /(?:https?:\/\/\S*|(?:^|\/\/)www\b\S*)$/iu;
const SITE = /^(?:[\w-]+\.)+(?:kz|ru|com|org|net|io)\/\S*$/iu;
/** What follows a full stop within a link and yet looks like the first word of a sentence: `Page.Html`. */
const DOMAIN_OR_FILE =
  /^(?:kz|ru|com|org|net|gov|edu|io|ai|html?|php|aspx?|jsp|pdf|docx?|xlsx?|pptx?|jpe?g|png|mp[34]|zip)$/iu;
const DOMAINS_IN_CAPITALS = /^(?:AI|KZ|IO|RU|COM|ORG|NET)$/u;
const DOMAINS_WITH_CAPITAL = /^(?:Kz|Ru|Com|Org)$/u;
/** The site that a text was taken from, glued to its end: `he noted.primeminister.kz`. */
const CREDIT = /^(?:akorda|primeminister)\.kz\s*(?:\n|$)/;
const MAX_CREDIT_LENGTH = 24;

/**
 * Whether the full stop is inside an e-mail address or a link: `Asel.Kim@clinic.kz`, `https://clinic.kz/Priem.Html`,
 * `Alem.AI`. A capitalised word glued behind a link begins the next sentence (`https://gov.kz.The site`), unless it is
 * a domain or the type of a file: links hold such words within a path, and end with them hardly ever.
 */
export function isInsideAddress(text: string, at: number): boolean {
  if (!isInAddress(text, at + 1)) return false;
  let from = at;
  while (at - from < MAX_ADDRESS_LENGTH && isInAddress(text, from - 1)) from--;
  if (from === at) return false;
  let to = at + 1;
  while (to - at < MAX_ADDRESS_LENGTH && isInAddress(text, to)) to++;
  const before = text.slice(from, at);
  const after = text.slice(at + 1, to);
  const word = /^\w+/.exec(after)?.[0] ?? '';
  if (/@[\w-]+$/u.test(before)) return true;
  if (/^[\w.%+-]{1,64}@/.test(after)) return /^[\w.%+-]+$/.test(before);
  if (DOMAINS_IN_CAPITALS.test(word)) return /^[\w-]*[A-Z][\w-]*$|[a-z]\.[A-Z][\w-]*$/.test(before);
  if (DOMAINS_WITH_CAPITAL.test(word)) return /^(?:www\.)?[A-Z][\w-]*$/.test(before) || LINK.test(before);
  if (!LINK.test(before) && !SITE.test(before)) return false;
  const isLastWord = after.length === word.length || /^[.,;:!?]+$/.test(after.slice(word.length));
  return !isLastWord || !/^[A-Z][a-z]*$/.test(word) || DOMAIN_OR_FILE.test(word);
}

function isInAddress(text: string, at: number): boolean {
  return IN_ADDRESS[text.charCodeAt(at)] === 1;
}

/** Whether the text's last words after the full stop are the site that it was taken from. */
export function isBeforeCredit(text: string, at: number, word: string): boolean {
  return (
    /^\p{L}{3,}$/u.test(word) && word !== 'www' && CREDIT.test(text.slice(at + 1, at + 1 + MAX_CREDIT_LENGTH))
  );
}
