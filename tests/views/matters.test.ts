import type { ClaimView } from '#lib/views'
import { claimsAbout, matterLinks, matterNamed } from '../../lib/views/lists/matters'
import { ownProject } from '../project'
import { wordsIn } from '#lib/words'

const words = wordsIn('en')

const claim = (id: string, matter: string, matterAt?: Record<string, string>) =>
  ({ id, matter, matterAt }) as ClaimView
const claims = [
  claim('a/one', 'a/one'),
  claim('b/again', 'a/one'),
  claim('c/cities', 'c/cities@tartus', { tartus: 'c/cities@tartus', jableh: 'd/jableh' }),
  claim('d/jableh', 'd/jableh'),
]

test.each([
  ['a/one', 'a/one'],
  ['b/again', 'a/one'],
  ['c/cities', 'c/cities@tartus'],
  ['c/cities@tartus', 'c/cities@tartus'],
  ['c/cities@jableh', 'd/jableh'],
  ['c/cities@baniyas', undefined],
  ['z/nothing', undefined],
  ['a/one@jableh', undefined],
])('%s names the matter %s', (named, matter) => {
  expect(matterNamed(claims, named)).toBe(matter)
})

test('a claim over several places is about a matter at each of them, and leads to each', () => {
  expect(claimsAbout(claims, 'd/jableh').map(({ id }) => id)).toEqual(['c/cities', 'd/jableh'])
  expect(matterLinks(claims[2]!, (id) => ({ tartus: 'Tartus' })[id], words)).toEqual([
    { matter: 'c/cities@tartus', text: 'All reports of this at Tartus' },
    { matter: 'd/jableh', text: 'All reports of this at jableh' },
  ])
  expect(matterLinks(claims[1]!, () => undefined, words)).toEqual([
    { matter: 'a/one', text: 'All reports of this' },
  ])
})

test('every claim of the documents finds a matter that it is about', async () => {
  const { map } = await ownProject()
  for (const one of map.claims) {
    expect(claimsAbout(map.claims, matterNamed(map.claims, one.id)!)).toContain(one)
    for (const { matter } of matterLinks(one, () => undefined, words))
      expect(claimsAbout(map.claims, matterNamed(map.claims, matter)!)).toContain(one)
  }
})
