import { CONTROL_STATUSES } from '#lib/model'
import type { ControlStatus } from '#lib/model'
import { foldedWord } from './when/month-names'

/** Words in which maps of control say how somebody stands to an area, folded. */
const WORDS: readonly [words: RegExp, status: ControlStatus][] = [
  [
    /^(?:held|holds?|holding|control(?:s|led|ling)?|(?:under|in|full|assessed)(?: \w+)? control|occup(?:ied|ies|ation)|captured|seized|taken)$/,
    'held',
  ],
  [/^(?:liberated|recaptured|regained|secured|retaken)$/, 'secured'],
  [/^(?:contested|disputed|gr[ae]y ?zone|mixed control|contested area)$/, 'contested'],
  [/^(?:lost)$/, 'lost'],
  [/^(?:withdrew|withdrawn|withdrawal)$/, 'withdrew'],
  [/^(?:advanc(?:e|es|ed|ing))$/, 'advancing'],
  [/^(?:besieged|under siege|encircled)$/, 'besieged'],
  [/^(?:presence|present|infiltrated|active|limited presence)$/, 'presence'],
  [/^(?:ceasefire line|line of contact)$/, 'ceasefire-line'],
  [/^(?:سيطره|سيطرة|تحت السيطره|تحت السيطرة|خاضعه|خاضعة|محتل|محتله|محتلة)$/, 'held'],
  [/^(?:محرر|محرره|محررة)$/, 'secured'],
  [/^(?:متنازع عليها|متنازع عليه|متنازع)$/, 'contested'],
  [/^(?:محاصر|محاصره|محاصرة|حصار)$/, 'besieged'],
  [/^(?:انسحاب|انسحب|انسحبت)$/, 'withdrew'],
  [/^(?:تواجد|وجود)$/, 'presence'],
  [
    /^(?:окуповано|окупована|окуповании|окуповані|під контролем|контроль|оккупировано|оккупирована|под контролем)$/,
    'held',
  ],
  [/^(?:звільнено|звільнена|освобождено|освобождена|деокуповано)$/, 'secured'],
  [/^(?:сіра зона|серая зона|спірна|спорная|спорно)$/, 'contested'],
  [
    /^(?:controle|occupe|occupee|sous controle|controlado|controlada|bajo control|ocupado|ocupada)$/,
    'held',
  ],
  [/^(?:libere|liberee|liberado|liberada)$/, 'secured'],
  [/^(?:dispute|disputee|conteste|contestee|disputado|disputada)$/, 'contested'],
]

/**
 * How somebody stands to an area, by a word of a file: one of ours, or one that maps use, alone or
 * beside its translations (`Окуповано /// Occupied`). `undefined` where it is none that is known.
 */
export function statusOfWord(text: string): ControlStatus | undefined {
  for (const part of text.split(/\s*\/{2,}\s*/)) {
    const word = foldedWord(part.replace(/[_\s]+/g, ' '))
    const own = CONTROL_STATUSES.find(
      (status) => status === word || status.replace('-', ' ') === word,
    )
    const found = own ?? WORDS.find(([words]) => words.test(word))?.[1]
    if (found) return found
  }
  return undefined
}
