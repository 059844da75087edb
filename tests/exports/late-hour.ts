import { exportRows, formatOf, ogcAnswer, recordsOf, shareSvg } from '#lib/exports'
import { projectGazetteer } from '#lib/gazetteer'
import { chooseClaims, intervalWords } from '#lib/filter'
import { mapData } from '#lib/views'
import type { Project, ProjectSettings, RawProject } from '#lib/model'
import { relate } from '#lib/relations'
import { projectWords } from '#lib/words'
import { collectionsOf, feedOf } from './seen'

type Town = readonly [id: string, point: readonly [number, number], zone: string, offset: string]

const EMPTY = JSON.stringify({ type: 'FeatureCollection', features: [] })
const file = (name: string, content: unknown) => ({
  file: name,
  text: typeof content === 'string' ? content : JSON.stringify(content),
})

/** Invented records: one claim in each town, all of one interval, in a project of some clock. */
export function claimsAtLateHour(
  towns: readonly Town[],
  interval: string,
  clock: Pick<ProjectSettings, 'timeZone' | 'defaultTimeZone'>,
): RawProject {
  const [day] = interval.split('T') as [string]
  return {
    settings: file('project.json', { id: 'late', title: { en: 'Late' }, ...clock }),
    boundaries: file('data/boundaries.geojson', EMPTY),
    basemap: file('data/basemap.geojson', EMPTY),
    judgements: file('seeds/judgements.json', ''),
    story: file('data/story.json', ''),
    gazetteer: file('data/gazetteer.geojson', {
      type: 'FeatureCollection',
      licence: 'CC0-1.0',
      sources: [],
      features: towns.map(([id, [lon, lat]]) => ({
        type: 'Feature',
        id,
        geometry: { type: 'Point', coordinates: [lon, lat].map((n) => Number(n.toFixed(3))) },
        properties: {
          kind: 'city',
          names: [{ text: id, lang: 'en', script: 'Latn', role: 'preferred' }],
          ids: {},
          admin: [],
          points: [],
        },
      })),
    }),
    sources: file('data/sources.json', {
      licence: 'CC0-1.0',
      sources: [{ id: 'bell', names: ['The Bell'], kind: 'newspaper' }],
    }),
    parties: file('data/parties.json', {
      licence: 'CC0-1.0',
      parties: [{ id: 'unstated', label: 'not said', name: 'The text does not say who' }],
    }),
    seeds: [
      file(`seeds/bell-${day}.json`, {
        licence: 'CC0-1.0',
        document: {
          id: `bell-${day}`,
          outlet: 'bell',
          label: 'The Bell',
          title: 'Late hours',
          published: day,
          publishedBasis: 'stated',
          language: 'en',
          text: { sha256: '0'.repeat(64), characters: 1000 },
          coder: { by: 'first coder', on: day },
        },
        claims: towns.map(([id]) => ({
          id: `bell-${day}/shots-${id}`,
          kind: 'incident',
          summary: `Shots were heard in ${id}.`,
          speaker: 'bell',
          places: [{ place: id, part: 'whole', phrase: id }],
          eventTime: interval,
          standing: 'stated',
          eventType: 'Battles',
          subEventType: 'Armed clash',
          perpetrator: ['unstated'],
          target: ['unstated'],
          evidence: { line: 1, start: 0, end: 10, quote: 'shots were heard' },
        })),
        notCoded: [],
      }),
    ],
  }
}

/** The project in every output that tells a time; `day` is the day that all claims speak of. */
export function writtenEverywhere(project: Project, day: string) {
  const gazetteer = projectGazetteer(project)
  const relations = relate(project.claims, project)
  const words = projectWords(project.settings, 'en')
  const map = mapData(project, gazetteer, relations, words)
  const own = { project, gazetteer, relations, map }
  const records = recordsOf(project, gazetteer)
  const byId = new Map(project.claims.map((claim) => [claim.id, claim]))
  const write = (format: string, id: string) =>
    formatOf(format)!.write(
      exportRows(
        chooseClaims(map, {}).filter((claim) => claim.id === id),
        byId,
        records,
      ),
      records,
      { bom: false },
    )
  const collections = collectionsOf(own)
  const ask = (path: string[], params: string) =>
    JSON.parse(
      Buffer.concat(
        ogcAnswer(collections, {
          path,
          params: new URLSearchParams(params),
          base: 'https://map.example/ogc',
          now: new Date('2024-06-01T00:00:00Z'),
          settings: project.settings,
        }).body,
      ).toString(),
    )
  const found = (id: string, datetime: string): boolean =>
    ask(
      ['collections', 'incidents', 'items'],
      `datetime=${encodeURIComponent(datetime)}`,
    ).features.some((feature: { id: string }) => feature.id === id.replace('/', ':'))
  const before = new Date(Date.parse(`${day}T00:00Z`) - 1).toISOString().slice(0, 10)
  return {
    feedDays: [...new Set(feedOf(own).entries.map(({ published }) => published))],
    extent: ask(['collections', 'incidents'], '').extent.temporal.interval[0] as string[],
    picture: shareSvg(
      {
        claims: map.claims,
        home: map.ground.home,
        attribution: '',
        words,
        panel: {
          sentence: intervalWords(project.claims[0]!.eventTime!, words),
          unlocated: 0,
          sources: [],
          date: day,
          version: '00000000',
          site: 'map.example',
        },
      },
      project.basemap,
      records,
    ),
    of(town: string) {
      const id = `bell-${day}/shots-${town}`
      const kml = write('kml', id)
      return {
        kml: {
          begin: /<begin>(.*?)<\/begin>/.exec(kml)?.[1],
          end: /<end>(.*?)<\/end>/.exec(kml)?.[1],
        },
        geojson: JSON.parse(write('geojson', id)).features[0].properties.event_time as string,
        csv: new RegExp(`${day}T[^,]*`).exec(write('csv', id))?.[0],
        ogc: found(id, day),
        ogcBefore: found(id, before),
        ogcInstant: (moment: string) => found(id, moment),
        words: intervalWords(byId.get(id)!.eventTime!, words),
      }
    },
  }
}
