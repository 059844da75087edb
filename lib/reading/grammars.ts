import { arabic } from './arabic/arabic'
import { english } from './english/english'
import type { Grammar } from './grammar'

const GRAMMARS: Record<string, Grammar> = { en: english, ar: arabic }

/** The rules for a language (BCP 47); nothing for one that has none. */
export const grammarOf = (language: string): Grammar | undefined =>
  GRAMMARS[language.split('-')[0]!.toLowerCase()]
