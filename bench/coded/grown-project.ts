import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addDays } from '#lib/util'
import { sha256 } from '#lib/util/sha256'
import { projectCopy } from '../shared/project-copy'
import { seeded } from '../shared/seeded'

/** What a record of `seeds/` holds that is changed here. */
type Coded = {
  document: { id: string; published?: string; text: { sha256: string } }
  claims: CodedClaim[]
}
type CodedClaim = {
  id: string
  speaker: string
  places: { place: string; alternatives?: string[] }[]
  eventTime?: string
  reportedAt?: string
  asOf?: string
}

/** A day or a moment, so many days later. */
const later = (text: string, days: number) =>
  text.replace(/\d{4}-\d{2}-\d{2}/g, (day) => addDays(day, days))

/**
 * Copies the project and makes up documents after its own ones, in a folder to be served
 * (`PROJECT_DIR`): each has the claims of one of them, some twice, at places of the gazetteer that
 * are drawn for the copy, days later. Links between claims are left out. The same for the same seed.
 * @param documents how many documents there are in all.
 * @param claims how many claims, in all.
 * @param span over how many days they are spread.
 */
export function grownProject(seed: number, documents: number, claims: number, span = 50): string {
  const random = seeded(seed)
  const folder = mkdtempSync(join(tmpdir(), 'claims-map-grown-'))
  projectCopy(folder)
  rmSync(join(folder, 'data/story.json'), { force: true }) // it is told of other counts
  const own = readdirSync('seeds').map(
    (file) => JSON.parse(readFileSync(join('seeds', file), 'utf8')) as Coded,
  )
  const towns = (
    JSON.parse(readFileSync('data/gazetteer.geojson', 'utf8')) as {
      features: { id: string; geometry: unknown; properties: { kind: string } }[]
    }
  ).features.flatMap(({ id, geometry, properties: { kind } }) =>
    geometry && ['city', 'town', 'village'].includes(kind) ? [id] : [],
  )
  const { sources } = JSON.parse(readFileSync('data/sources.json', 'utf8')) as {
    sources: { id: string; protected?: boolean }[]
  }
  const hidden = new Set(sources.flatMap((source) => (source.protected ? [source.id] : [])))
  const town = () => towns[Math.floor(random() * towns.length)]!
  let missing = claims - own.reduce((sum, { claims: coded }) => sum + coded.length, 0)
  for (let n = own.length; n < documents; n++) {
    const like = own[n % own.length]!
    // a protected speaker speaks in one text alone
    const open = like.claims.filter(({ speaker }) => !hidden.has(speaker))
    const days = Math.floor(random() * span)
    const here = Math.round(missing / (documents - n))
    missing -= here
    const id = `made-up-${n}`
    const made = Array.from({ length: here }, (_, i) => {
      const claim = open[i % open.length]!
      return {
        ...claim,
        id: `${id}/${i}-${claim.id.split('/')[1]}`,
        places: claim.places.map((said) =>
          towns.includes(said.place)
            ? { ...said, place: town(), alternatives: undefined }
            : { ...said, alternatives: undefined },
        ),
        partOf: undefined, // a count of another text
        ...(claim.eventTime && { eventTime: later(claim.eventTime, days) }),
        ...(claim.reportedAt && { reportedAt: later(claim.reportedAt, days) }),
        ...(claim.asOf && { asOf: later(claim.asOf, days) }),
      }
    })
    const document = {
      ...like.document,
      id,
      text: { ...like.document.text, sha256: sha256(id) },
      ...(like.document.published && { published: later(like.document.published, days) }),
    }
    writeFileSync(
      join(folder, `seeds/${id}.json`),
      JSON.stringify({ ...like, document, claims: made, notCoded: [] }),
    )
  }
  return folder
}
