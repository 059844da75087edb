import type { Place, Toponym } from '#lib/model'
import type { Words } from '#lib/words'
import type { Match } from './match'
import type { Hit } from './search-index'
import type { Reason } from './why'
import { whyWords } from './why'

/**
 * One place a text may mean. `name` is the spelling that matched, with its source; `score` is higher the better, for comparison
 * within one answer; `alsoIds` are other records of the same place. `place` and `name` are made when read, and are not
 * among the own keys: name them, do not spread; `why` gives the reason in the words of a language.
 */
export type Candidate = {
  readonly id: string
  readonly alsoIds: readonly string[]
  readonly match: Match
  readonly score: number
  readonly place: Place
  readonly name: Toponym
  readonly why: (words: Words) => string
}

const NONE: readonly string[] = []
const idOf = ({ index, row }: Hit) => index.table.ids[row]!

/** The name that matched; of several that sound alike the one of the text's language. */
function nameOf({ index: { table, spelling }, row, name }: Hit, lang: string | undefined): Toponym {
  const own = table.toponym(name)
  if (lang === undefined || own.lang === lang) return own
  for (let i = table.nameStart[row]!; i < table.nameStart[row + 1]!; i++) {
    const other = spelling[i] === spelling[name] ? table.toponym(i) : own
    if (other.lang === lang) return other
  }
  return own
}

/** A class, for its getters: ten candidates a look-up with closures of their own cost as much as the search. */
class Lazy implements Candidate {
  readonly id: string
  readonly alsoIds: readonly string[]
  readonly match: Match
  readonly score: number
  readonly #hit: Hit
  readonly #reason: Reason

  constructor(hit: Hit, also: readonly Hit[], match: Match, reason: Reason) {
    this.id = idOf(hit)
    this.alsoIds = also.length > 0 ? also.map(idOf) : NONE
    this.match = match
    this.score = Math.round((100 - hit.cost) * 10) / 10
    this.#hit = hit
    this.#reason = reason
  }

  get place() {
    return this.#hit.index.table.place(this.#hit.row)
  }
  get name() {
    return nameOf(this.#hit, this.#reason.lang)
  }
  why(words: Words) {
    return whyWords(this.#hit, this.match, this.name, this.#reason, words)
  }
}

/** A hit as a candidate, with the further records of its place. */
export function candidateOf(
  hit: Hit,
  also: readonly Hit[],
  match: Match,
  reason: Reason,
): Candidate {
  return new Lazy(hit, also, match, reason)
}
