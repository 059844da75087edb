import { fold } from '#lib/gazetteer'

/**
 * A party's name, made ready for comparing: its distinguishing words, and the letters that would
 * stand for it as an abbreviation.
 */
export type PartyName = {
  name: string
  words: readonly string[]
  initials: string
  /** Whether it is in Latin letters: names in different letters are not compared. */
  latin: boolean
}

/**
 * Words that say what sort of body a name is, and not which: two names that share nothing else are
 * not alike. They are those of the codebooks of ACLED and UCDP, in English, Arabic, French and Spanish.
 */
const GENERIC = new Set(
  `a an and armed army al armee civil civilian civilians civiles civils communal de defence del
  des du ejercito el ethnic fighters fighter force forces forces fuerzas government gobierno
  gouvernement group groups grupo groupe identity in la les local los militants militia militias
  military of opposition or other others people peoples police protesters rebel rebels rioters
  security state the unidentified unknown unspecified un unstated various و قوات حكومه جيش مسلحون
  مدنيون مدنيين مجموعه مجموعات فصائل مجهولون اشخاص من`
    .split(/\s+/)
    .map(fold),
)

/**
 * Makes names ready for comparing, each id once. What stands in brackets (a country, years in
 * office) is left out, and so are numbers. `undefined` for a name that says no more than a sort of
 * people: "Unidentified Armed Group", "Civilians (Examplia)".
 * @param nameOf the name of a party by its id; the id itself stands for one that has none.
 */
export function partyNames(
  nameOf: (id: string) => string | undefined,
): (id: string) => PartyName | undefined {
  const kept = new Map<string, PartyName | undefined>()
  return (id) => {
    if (!kept.has(id)) kept.set(id, prepared(nameOf(id) ?? id))
    return kept.get(id)
  }
}

function prepared(name: string): PartyName | undefined {
  const all = fold(name.replace(/[([（][^)\]）]*[)\]）]/g, ' '))
    .split(' ')
    .filter((word) => word !== '' && !/^\p{N}+$/u.test(word))
  const words = [...new Set(all.filter((word) => !GENERIC.has(word)))].sort()
  if (words.length === 0) return undefined
  return {
    name,
    words,
    initials: all.length > 1 ? all.map((word) => [...word][0]).join('') : '',
    latin: /^\p{Script=Latin}/u.test(words[0]!),
  }
}

/** Names share more than this part of their words to be alike. */
const ALIKE = 0.5

/**
 * Whether two names may be of one party: they share more than half of their distinguishing words, or one is
 * made of the first letters of the other. The same whichever comes first.
 */
export function alike(a: PartyName, b: PartyName): boolean {
  const shared = a.words.filter((word) => b.words.includes(word)).length
  if ((2 * shared) / (a.words.length + b.words.length) > ALIKE) return true
  return abbreviates(a, b) || abbreviates(b, a)
}

const abbreviates = ({ words: [word, ...more] }: PartyName, { initials }: PartyName) =>
  more.length === 0 && initials.length > 1 && word === initials
