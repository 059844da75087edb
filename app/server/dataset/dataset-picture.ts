import { countsFrame, countsSvg } from '#lib/exports'
import { smallestBox } from '#lib/geo'
import type { Box } from '#lib/geo'
import { ruleOf } from '#lib/filter'
import type { Query } from '#lib/filter'
import { datasetClaims } from '#lib/views'
import type { DatasetAbout } from '#lib/store'
import { namesIn } from '#lib/words'
import { loadProject } from '../project'
import { worldBasemap } from '../world-land'
import { datasetNamed } from './dataset-records'
import { datasetVersion, datasetView } from './dataset-view'
import { datasetStore } from './datasets'

/** The lands that people live in: what a dataset without any place shows. */
const LAND: Box = [-170, -56, 180, 72]

/**
 * The share picture of a view of a dataset as SVG, in the language of its address: the marks that
 * its page draws. `site` is the host that the picture names. `undefined` where the dataset is gone.
 */
export async function datasetPictureSvg(
  about: DatasetAbout,
  { filter, view }: Query,
  site: string,
): Promise<string | undefined> {
  const store = datasetStore()
  const [said, named, summary, open, opened, world, { project, map }] = await Promise.all([
    datasetView(about, { filter, view }),
    datasetNamed(about),
    store.summary(about.id, { filter }),
    ruleOf(filter) === 'surely'
      ? store.summary(about.id, { filter: { ...filter, rule: 'possibly' } })
      : undefined,
    view.open === undefined ? undefined : store.claim(view.open),
    worldBasemap(),
    loadProject(),
  ])
  if (!said || !named || !summary) return undefined
  const { words, asked, names } = said
  const { say, number } = words
  const frame = countsFrame(
    view.at,
    smallestBox(named.places.map(({ lon, lat }) => [lon, lat])) ?? LAND,
  )
  const spots = await store.spots(about.id, { filter, box: frame.box }, frame.zoom)
  if (!spots) return undefined
  const byKey = new Map(named.places.map((place) => [place.key, place]))
  const nameAt = (key: string, otherwise: string) => {
    const place = byKey.get(key)
    return place ? namesIn(place, words.lang).name : otherwise
  }
  const claim = opened && datasetClaims(named.parties, words)(opened, named.outlet ?? about.id)
  const possible = (open?.shown ?? summary.shown) - summary.shown
  const shown = number(summary.shown)
  const claims = say('count.claim', { count: summary.total })
  const count = say('picture.shown', {
    shown: possible > 0 ? say('count.possible', { many: shown, count: possible }) : shown,
    claims,
  })
  const sentence =
    asked === '' && summary.shown === summary.total
      ? claims
      : asked
        ? say('picture.narrowed', { count, parts: asked })
        : count
  return countsSvg(
    {
      frame,
      spots: spots.map((spot) => ({ ...spot, name: nameAt(spot.at, spot.name) })),
      legend: {
        counts: summary.counts.kind,
        clashes: summary.counts.agreement.size > 0,
        hidden: false,
        ghosts: false,
        gathered: true,
      },
      panel: {
        sentence,
        ...(claim && {
          opened: {
            speaker: names.sources.find(({ id }) => id === claim.speaker)?.name ?? claim.speaker,
            summary: claim.summary,
            lang: 'und',
          },
        }),
        unlocated: summary.unlocated,
        sources: [],
        site,
        dataset: { label: about.label, file: about.file.name, licence: about.licence },
        ...datasetVersion(about),
      },
      attribution: words.join(names.credits.map(({ name }) => name)),
      words,
      ...(world && { world }),
      region: map.ground.box,
    },
    project.basemap,
  )
}
