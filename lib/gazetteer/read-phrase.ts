import type { PlaceKind } from '#lib/model'

/** A place phrase taken apart: the name, and the kinds that the words around it allow, with the word that says so. */
export type Phrase = { name: string; kinds?: readonly PlaceKind[]; because?: string }

const AREA: readonly PlaceKind[] = ['governorate']
const TOWN: readonly PlaceKind[] = ['city', 'town', 'village', 'hamlet']

/** Words that decide between a settlement and the area named after it, on folded text. */
const RULES: { pattern: RegExp; kinds: readonly PlaceKind[] }[] = [
  { pattern: /^(?:the )?(?:governorate|province|region|countryside) of (?<name>.+)$/, kinds: AREA },
  { pattern: /^(?<name>.+) (?:governorate|province|region|countryside)$/, kinds: AREA },
  { pattern: /^(?:rural areas of|rural|the countryside of|محافظه|ريف) (?<name>.+)$/, kinds: AREA },
  { pattern: /^(?:the )?(?:district) of (?<name>.+)$/, kinds: ['district'] },
  { pattern: /^(?<name>.+) district$/, kinds: ['district'] },
  { pattern: /^منطقه (?<name>.+)$/, kinds: ['district'] },
  { pattern: /^(?:the )?(?:coastal |port )?(?:city|cities|town|towns|village|villages) of (?<name>.+)$/, kinds: TOWN },
  { pattern: /^(?<name>.+) (?:city|town|village)$/, kinds: TOWN },
  { pattern: /^(?:the )?(?:area of )(?<name>.+)$/, kinds: TOWN },
  { pattern: /^(?:the )?(?<name>.+) area$/, kinds: TOWN },
  { pattern: /^(?:مدينه|بلده|قريه) (?<name>.+)$/, kinds: TOWN },
]

/** Takes a folded phrase apart; the whole phrase is the name where no word decides. */
export function readPhrase(folded: string): Phrase {
  for (const { pattern, kinds } of RULES) {
    const name = pattern.exec(folded)?.groups?.name
    if (name) return { name, kinds, because: folded.replace(name, '…') }
  }
  return { name: folded }
}
