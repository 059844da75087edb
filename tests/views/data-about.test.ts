import { dataAbout } from '#lib/views'
import { readerProject } from '../browser/reader-project'
import { ownProject } from '../project'

test('a page about a claim has the place and the finder that its media name, and no others', async () => {
  const { map } = await ownProject(readerProject().folder)
  const claim = map.claims.find(({ id }) => id === 'gull/bread')!
  const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id)
  const bare = dataAbout(map, [claim])
  expect([ids(bare.places), ids(bare.sources)]).toEqual([['baniyas'], ['gull', 'harbour-bell']])
  const [media] = claim.evidence.media!
  media!.geolocated = { place: 'tartus', by: 'bell-ringer', confidence: 'possible' }
  const found = dataAbout(map, [claim])
  expect([ids(found.places).sort(), ids(found.sources)]).toEqual([
    ['baniyas', 'tartus'],
    ['gull', 'harbour-bell', 'bell-ringer'],
  ])
})
