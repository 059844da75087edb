import { checkProject, issueLine } from '#lib/check'
import { readFiles } from '#lib/store'

test('an outline that crosses itself stops the build, with file, feature and reason', async () => {
  const raw = await readFiles(process.cwd())
  const bow = {
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        properties: { place: 'latakia-governorate' },
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [35.7, 35.4],
              [36.4, 35.95],
              [36.3, 35.4],
              [35.7, 35.9],
              [35.7, 35.4],
            ],
          ],
        },
      },
    ],
  }
  const { issues } = checkProject({
    ...raw,
    boundaries: { file: raw.boundaries.file, text: JSON.stringify(bow) },
  })
  expect(issues.map(issueLine)).toEqual([
    expect.stringMatching(/^data\/boundaries\.geojson: latakia-governorate: .*cross/),
  ])
})
