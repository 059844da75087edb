import { nearestHeight } from '../../app/ui/screen/phone/nearest-height'

const ALL = ['peek', 'half', 'full'] as const

test.each([
  [0, 0, 'peek'],
  [0.25, 0, 'peek'],
  [0.27, 0, 'half'],
  [0.75, 0, 'half'],
  [0.77, 0, 'full'],
  [1.2, 0, 'full'],
  [-0.2, 0, 'peek'],
  // thrown up and down
  [0.55, 1, 'full'],
  [0.5, -1.2, 'peek'],
  [0.02, 5, 'full'],
])('a sheet let go at %d of the room with speed %d rests at %s', (share, speed, rest) => {
  expect(nearestHeight(share, speed, ALL)).toBe(rest)
})

test('it rests at no height that it does not have', () => {
  expect(nearestHeight(1, 3, ['peek', 'half'])).toBe('half')
})
