/**
 * Accounts of Telegram's own by which others write: whoever is anonymous in a group, writes as a channel, or posts in a
 * channel that is linked with it. Such an id is nobody's, so it may be given no rights.
 */
export const SERVICE_ACCOUNTS: ReadonlySet<number> = new Set([
  // GroupAnonymousBot
  1_087_968_824,
  // Channel_Bot
  136_817_688,
  // Telegram
  777_000,
]);
