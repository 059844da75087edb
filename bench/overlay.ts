import { checkProject } from '#lib/check'
import { createGazetteer, landOf } from '#lib/gazetteer'
import { shortcuts } from '#lib/geo/overlay'
import { readFiles } from '#lib/store'
import { machineLine, markdownTable, percentile, writeBetween } from './shared/report'

/** How often everything is drawn in each way. The middle time counts. */
const ROUNDS = 7
const WAYS = [
  { name: 'both shortcuts', walk: true, dissolve: true },
  { name: 'without dissolving', walk: true, dissolve: false },
  { name: 'without walking', walk: false, dissolve: true },
  { name: 'Turf alone', walk: false, dissolve: false },
]

const { project } = checkProject(await readFiles(process.cwd()))
const parts = new Map(
  project.claims
    .flatMap((claim) => claim.places)
    .flatMap(({ place, part, alternatives = [] }) =>
      [place, ...alternatives].map((id) => [`${id}/${part}`, { id, part }] as const),
    ),
)

/**
 * Milliseconds to draw every place part that the seeds speak of, in a gazetteer that has drawn
 * nothing yet.
 */
function draw(walk: boolean, dissolve: boolean): number {
  const gazetteer = createGazetteer({
    places: project.places,
    boundaries: project.boundaries,
    land: landOf(project.basemap),
  })
  Object.assign(shortcuts, { walk, dissolve })
  const start = performance.now()
  for (const { id, part } of parts.values()) gazetteer.footprint(id, part)
  return performance.now() - start
}

// The ways take turns, so that a busy moment of the machine strikes all of them.
for (const { walk, dissolve } of WAYS) draw(walk, dissolve)
const times = WAYS.map((): number[] => [])
for (let round = 0; round < ROUNDS; round++)
  for (const [index, { walk, dissolve }] of WAYS.entries()) times[index]!.push(draw(walk, dissolve))

const least = percentile(times[0]!, 0.5)
const rows = WAYS.map(({ name }, index) => {
  const middle = percentile(times[index]!, 0.5)
  const [fastest, slowest] = [Math.min(...times[index]!), Math.max(...times[index]!)]
  return [
    name,
    `${(middle / least).toFixed(1)}×`,
    `${Math.round(middle)} ms`,
    `${Math.round(fastest)} to ${Math.round(slowest)} ms`,
  ]
})
const table = markdownTable([['way', 'times both shortcuts', 'median', 'from, to'], ...rows])
writeBetween(
  'bench/README.md',
  'overlay',
  `${table}\n\n${parts.size} place parts, median of ${ROUNDS} rounds. ${machineLine()}.`,
)
console.log(table)
