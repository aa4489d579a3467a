import type { Config } from './config.ts';

/** What must never be in a log line: token, webhook secret, passwords of the database, the Bot API server and proxies. */
export function secretsOf({
  botToken,
  webhook,
  databaseUrl,
  telegramApiRoot,
  proxies: { telegram, http, https },
}: Pick<Config, 'botToken' | 'webhook' | 'databaseUrl' | 'telegramApiRoot' | 'proxies'>): readonly string[] {
  const urls = [databaseUrl, telegramApiRoot, ...[telegram, http, https].map((proxy) => proxy?.href ?? '')];
  const given = [botToken, webhook?.secret, ...urls.flatMap(passwordsOf)];
  return [...new Set(given.flatMap((secret) => secret || []))];
}

/** The password of a URL as it is written, as it was meant, and as `URL` writes it. */
function passwordsOf(url: string): string[] {
  if (!URL.canParse(url)) return [];
  const { password, searchParams } = new URL(url);
  const [, written = ''] = /^[a-z\d+]+:\/\/[^:/]*:(.*)@/i.exec(url) ?? [];
  return [password, decoded(password), written, decoded(written), searchParams.get('password') ?? ''];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
