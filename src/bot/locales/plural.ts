/** The forms of a language's plural rules (CLDR); `other` is used for missing ones. */
type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/** The number with the matching form of the word: `plural('ru', 3, { one: 'чат', few: 'чата', other: 'чатов' })`. */
export function plural(language: string, count: number, forms: Forms): string {
  const form = forms[new Intl.PluralRules(language).select(count)] ?? forms.other;
  return `${new Intl.NumberFormat(language).format(count)} ${form}`;
}
