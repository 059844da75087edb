import type { SpeechFrame } from '../grammar'
import { ANONYMOUS } from './speech-words'

const NAME = String.raw`(?:(?:Dr|Mr|Mrs|Ms)\.? )?\p{Lu}[\p{L}’'-]+(?: (?:al-|el-|bin |ibn |abu )?\p{Lu}[\p{L}’'-]+){0,3}`
/** "Who goes by Abu Ali", "who gave his name as Samer": the clause behind somebody tells the name. */
const CALLED = new RegExp(
  String.raw`^(?: \p{Ll}+){0,3},? (?:who|that) (?:goes by(?: the (?:name|call ?sign|nom de guerre|nickname|alias))?(?: of)?|(?:uses|used|asked to use) the (?:name|call ?sign|pseudonym|nom de guerre)(?: of)?|calls (?:himself|herself)|gave (?:only )?(?:his|her|their) (?:first |full |family |last |nickname )?(?:name)? ?(?:only )?(?:as|,)|identified (?:himself|herself) (?:only )?as|(?:asked|wanted|wished|agreed) to be (?:identified|named|called|known) (?:only )?as|called (?:himself|herself)|introduced (?:himself|herself) as|is known as) (?<name>${NAME})(?=,? |[,.”"]|$)`,
  'u',
)
/** "Confirmed by the governor, Musa Adam, who said". */
const WHO_SAYS = new RegExp(String.raw`(?<![\p{L}’'-])(?<name>${NAME}), $`, 'u')
/** "Local civil society leaders said": a noun for people behind the words for which. */
const PEOPLE =
  /^ (?:leaders|activists|groups|officials|members|sources|workers|organi[sz]ations)(?![\p{L}])/u

/**
 * Gives those who speak in a sentence the names that a clause about them tells, and takes that of a
 * place or of a body from those whom nothing names.
 */
export function settleNames(sentence: string, frames: SpeechFrame[]): void {
  const isAnonymous = ANONYMOUS.test(sentence)
  for (const one of frames) {
    const { named } = one
    const called = CALLED.exec(sentence.slice(named.end, named.end + 110))
    const before =
      one.name === 'who'
        ? WHO_SAYS.exec(sentence.slice(Math.max(0, named.start - 60), named.start))
        : null
    const name = called?.groups!.name ?? before?.groups!.name
    if (name !== undefined && (called || / /.test(name))) {
      const end = called ? named.end + called[0].length : named.start - 2
      Object.assign(one, { name, is: 'named', named: { start: end - name.length, end } })
      one.end = Math.max(one.end, end)
      delete one.body
    } else if (
      one.is === 'named' &&
      // who asked not to be named
      ((isAnonymous && /^\p{Ll}/u.test(one.name)) ||
        (PEOPLE.test(sentence.slice(named.end)) && !/ \p{Lu}/u.test(one.name)))
    )
      one.is = 'hidden'
  }
}
