/** The language of a text by the script that most of its letters are of. */
export function likelyLanguage(text: string): string {
  const count = (pattern: RegExp) => text.slice(0, 20_000).match(pattern)?.length ?? 0
  return count(/\p{Script=Arabic}/gu) > count(/\p{Script=Latin}/gu) ? 'ar' : 'en'
}
