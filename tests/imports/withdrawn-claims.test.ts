import { ownClaims } from '../../lib/imports/own/own-claims'
import { flatClaim } from '#lib/claims'
import { ownProject } from '../project'

test('a row of a claim that was withdrawn is refused, and says when that was', async () => {
  const [kept, gone] = (await ownProject()).project.claims
  const withdrawn = { on: '2025-03-13', by: 'first coder', why: 'The outlet took it back.' }
  const rows = [kept!, { ...gone!, withdrawn }].map((claim, i) => ({
    line: i + 2,
    cells: flatClaim(claim),
  }))
  const { claims, refused } = ownClaims(rows)
  expect(claims.map(({ id }) => id)).toEqual([kept!.id])
  expect(refused).toEqual([{ line: 3, reason: "in 'withdrawn': was withdrawn on 2025-03-13" }])
})
