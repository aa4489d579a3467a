import type { Language } from './article.ts';
import { regionName, regionOfSlug } from './regions.ts';

export function issuerName(slug: string, language: Language): string {
  const code = regionOfSlug(slug);
  return code === 'national' ? slug : regionName(code, language);
}
