import type { GlossaryRules } from '../language.ts';

/** Glossaries translate into English, so English has none. */
export const GLOSSARY: GlossaryRules | null = null;
