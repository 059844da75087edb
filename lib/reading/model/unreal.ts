/** Words of denial, intent, fear and condition: a clause out of such a sentence is no claim of fact. */
const UNREAL: Record<string, RegExp> = {
  en: /\b(?:not?|never|none|nobody|without|den(?:y|ies|ied|ying|ial)|if|unless|would|could|might|may|will|should|plan\w*|plot\w*|want\w*|vow\w*|threat\w*|fear\w*|hop(?:e|es|ed|ing)|intend\w*|intent\w*|attempt\w*|try|tries|tried|trying|fail\w*|false\w*|fake\w*|rumou?r\w*|exercise|drill|ready|prepar\w*|ignore|instructions?)\b|n[’']t\b/i,
  ar: /(?<![\p{L}])[وفب]?(?:لا|لم|لن|ليس|ليست|دون|بدون|قد|سوف|اذا|إذا|لو|ينوي|تنوي|خطة|خطط|محاولة|حاول|حاولت|خشية|مخاوف|نف[يىت]\p{L}*|ينفي|تنفي|يعتزم|تعتزم|تهديد|هدد|هددت|يهدد|س[يت]\p{L}{3,})(?![\p{L}])/u,
}
/** Words of wounds and of whole years, beside which a clause alone does not say whom it counts. */
const OTHER_COUNT: Record<string, RegExp> = {
  en: /wound|injur|hurt|maim|missing|since|between|\b(?:19|20)\d\d\b|years?\b/i,
  ar: /جرح|جريح|اصيب|أصيب|اصاب|إصاب|مصاب|مفقود|منذ|عام|سنة/u,
}

const languageOnly = (language: string) => language.split('-')[0]!.toLowerCase()

/** Whether a clause of a sentence may mean something else than it says alone. */
export function misleads(sentence: string, language: string, isCount: boolean): boolean {
  const one = languageOnly(language)
  return UNREAL[one]!.test(sentence) || (isCount && OTHER_COUNT[one]!.test(sentence))
}

/** Whether words are a whole clause of a sentence: what borders on them is its end or a stop. */
export function isClause(sentence: string, start: number, end: number): boolean {
  return (
    /(?:^|[.,،;؛:—–("“«]|\b(?:that|and|but|while|when|after|said))\s*$/u.test(
      sentence.slice(0, start),
    ) && /^\s*(?:$|[.,،;؛:—–)"”»!?])/u.test(sentence.slice(end))
  )
}
