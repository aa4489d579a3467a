import { styleText } from 'node:util';

const REFERENCES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

/**
 * Renders a message in Telegram's HTML for a terminal: bold, italics, quotations with a bar, links that can be
 * opened.
 */
export function terminalText(html: string): string {
  return html
    .replace(/<blockquote>(.*?)<\/blockquote>/gs, (_, quoted: string) => barred(quoted))
    .replace(/<a href="([^"]*)">(.*?)<\/a>/gs, (_, url: string, words: string) =>
      hyperlink(decoded(url), styleText('cyan', words)),
    )
    .replace(/<b>(.*?)<\/b>/gs, (_, words: string) => styleText('bold', words))
    .replace(/<i>(.*?)<\/i>/gs, (_, words: string) => styleText('dim', words))
    .replace(/<code>(.*?)<\/code>/gs, (_, words: string) => styleText('yellow', words))
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|amp|quot);/g, (_, name: string) => REFERENCES[name] ?? '');
}

function barred(text: string): string {
  return text
    .split('\n')
    .map((line) => `${styleText('cyan', '│')} ${line}`)
    .join('\n');
}

/**
 * OSC 8 hyperlink; terminals that do not support it ignore it. An address that would end the sequence is shown as
 * text.
 */
function hyperlink(url: string, words: string): string {
  return /^[\x21-\x7e]+$/.test(url) ? `\x1b]8;;${url}\x1b\\${words}\x1b]8;;\x1b\\` : `${words} (${url})`;
}

function decoded(text: string): string {
  return text.replace(/&(lt|gt|amp|quot);/g, (_, name: string) => REFERENCES[name] ?? '');
}
