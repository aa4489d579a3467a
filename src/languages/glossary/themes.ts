/** Themes of a glossary's tables; if two tables have words with the same stem, the earlier table is preferred. */
export const THEMES: readonly string[] =
  `government economy health education agriculture transport energy construction emergencies law culture
world people everyday-nouns adjectives verbs geography history science society sports things actions notions`.split(
    /\s+/,
  );
