/** The forms that a language's plural rules (CLDR) know; `other` stands for those left out. */
type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/** The number with the form of the word that belongs to it: `plural('ru', 3, { one: 'чат', few: 'чата', other: 'чатов' })`. */
export function plural(language: string, count: number, forms: Forms): string {
  const form = forms[new Intl.PluralRules(language).select(count)] ?? forms.other;
  return `${new Intl.NumberFormat(language).format(count)} ${form}`;
}
