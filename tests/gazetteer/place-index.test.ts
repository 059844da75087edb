import { checkProject } from '#lib/check'
import { openPlaceIndex, projectGazetteer, projectNames } from '#lib/gazetteer'
import type { PlaceIndex, PlaceLookup } from '#lib/gazetteer'
import { openPack, packPlaces } from '#lib/gazetteer/country'
import { readFiles } from '#lib/store'
import { EXAMPLE_PROJECTS } from '../example-projects'
import { COUNTRY } from './resolve-places'

/** A project's gazetteer, with a pack beside it, and its index after a way as JSON. */
async function both(folder: string) {
  const { project } = checkProject(await readFiles(folder))
  const pack = openPack(packPlaces(COUNTRY))
  const gazetteer = projectGazetteer(project, pack)
  const text = JSON.stringify(await projectNames(project, gazetteer, pack))
  return { gazetteer, text, index: openPlaceIndex(JSON.parse(text) as PlaceIndex) }
}

const found = ({ resolve }: Pick<PlaceLookup, 'resolve'>, text: string) => {
  const { status, candidates } = resolve(text, { suggest: false })
  return [
    status,
    candidates.map(({ id, alsoIds, match, score, name }) => [id, alsoIds, match, score, name.text]),
  ]
}

/** A name, and how somebody would spell it otherwise. */
const spelled = (text: string) => [
  text,
  `the city of ${text}`,
  `${text} province`,
  text.replace(/a/, 'e'),
]

test.each(['.', ...EXAMPLE_PROJECTS.map(({ folder }) => folder)])(
  '%s: the index finds what the gazetteer finds, as sure',
  async (folder) => {
    const { gazetteer, index } = await both(folder)
    const places = [...gazetteer.places, ...COUNTRY]
    const names = places.flatMap(({ properties }) => properties.names.map(({ text }) => text))
    for (const name of new Set(names.flatMap(spelled)))
      expect([name, found(index, name)]).toEqual([name, found(gazetteer, name)])
    for (const { id } of places)
      for (const part of ['whole', 'near'] as const)
        expect([id, part, index.precision(id, part)]).toEqual([
          id,
          part,
          gazetteer.precision(id, part),
        ])
  },
)

test('an index tells no more of places than look-ups need', async () => {
  const { text } = await both('.')
  expect(text).not.toMatch(/"(?:homonyms|note|wikidata|coordinates":\[\[)/)
})
