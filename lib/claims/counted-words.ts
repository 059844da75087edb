import type { Counted } from '#lib/model'
import type { Words } from '#lib/words'

/**
 * Whom a count counts, in words, without what was done to them and by whom: "civilians of the
 * tribes, executed".
 * @param names the names of parties, and the words of the reader's language
 */
export function countedWords(
  { group, of = [], manner }: Counted,
  { label, words }: { label: (id: string) => string; words: Words },
): string {
  const { say, list } = words
  const parties = list(of.map(label))
  const who =
    of.length === 0
      ? say(`group.${group}`)
      : group === 'all' || group === 'unstated'
        ? say('counted.people', { parties })
        : say('counted.of', { group: say(`group.${group}`), parties })
  return manner ? say('counted.manner', { who, manner: say(`manner.${manner}`) }) : who
}
