import { checkProject } from '#lib/check'
import { intervalWords, matches } from '#lib/filter'
import type { Filterable } from '#lib/filter'
import { readFiles } from '#lib/store'
import { edgeMoment, histogram, momentBars, rangeBins } from '#lib/timeline'
import { wordsIn } from '#lib/words'

/** Everything that days pass through, for a comparison between time zones. */
export async function dates() {
  const words = wordsIn('en')

  const intervals = [
    '2025-03-07',
    '2025-03-06/2025-03-07',
    '2025-03-07T12:00/2025-03-07T18:00',
    '2025-03-06T18:00/2025-03-07T06:00',
    '../2025-03-08',
    '2025-03-08/..',
    '2024-12-08/2025-03-08',
    '2025-02-28/2025-03-01',
    '2024-02-29',
    '2025-03-07T18:00/2025-03-08T00:00',
  ]
  const { project, issues } = checkProject(await readFiles(process.cwd()))
  const timed = project.claims.map((claim) => ({
    key: claim.kind,
    time: claim.eventTime ?? claim.asOf,
  }))
  const { bins } = histogram(timed)
  const [first, last] = rangeBins(bins, '2025-03-07')
  const onFriday = project.claims.filter((claim) =>
    matches({ happened: '2025-03-07' }, {
      ...claim,
      type: '',
      outlet: '',
      parties: [],
      agreement: [],
      said: '2025-03-07',
      happened: claim.eventTime ?? claim.asOf,
      text: () => '',
    } as Filterable),
  )
  return {
    issues: issues.length,
    words: intervals.map((interval) => intervalWords(interval, words)),
    bins,
    edges: bins.map((_, i) => edgeMoment(bins, i + 1)),
    fridayNoon: momentBars(bins, '2025-03-07T12:00'),
    fridayBars: last - first + 1,
    onFriday: onFriday.map((claim) => claim.id),
  }
}
