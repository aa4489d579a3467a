/** Themes of a glossary's tables; where two tables have words of one stem, the earlier is preferred. */
export const THEMES: readonly string[] =
  `government economy health education agriculture transport energy construction emergencies law culture
world people everyday-nouns adjectives verbs`.split(/\s+/);
