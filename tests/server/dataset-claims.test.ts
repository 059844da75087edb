import { rmSync } from 'node:fs'
import { claimSchema } from '#lib/claims'
import { openStore } from '#lib/store'
import { servedDataset } from './served-dataset'

let root: string
beforeAll(async () => {
  root = await servedDataset([
    'B1,2024-05-03,,,,,,,15.60,32.50,,,Nobody is named.,',
    'B2,2024-05-04,1,Battles,Armed clash,,,Millford,15.60,32.50,1,,,0',
    'B3,2024-05-05,1,,,Rapid Front,,,,,,,,',
  ])
})
afterAll(() => rmSync(root, { recursive: true }))

test('rows that name neither party nor place nor type are whole claims, and are answered', async () => {
  const { claimsResponse } = await import('../../app/server/dataset/claims-response')
  const { status, body } = await claimsResponse('/dataset/events/claims')
  expect(status).toBe(200)
  const { matched, rows } = JSON.parse(Buffer.concat(body as Uint8Array[]).toString('utf8')) as {
    matched: number
    rows: { claim: { id: string; parties: string[] } }[]
  }
  expect(matched).toBeGreaterThan(0)
  expect(rows).toHaveLength(matched)
  expect(rows.map(({ claim }) => claim.id)).toContain('events/b1')
  const store = openStore({ root })
  const { rows: stored } = (await store.page('events', { filter: {} }, { limit: 10 }))!
  await store.close()
  for (const { claim } of stored)
    expect(claimSchema(claim)!.safeParse(claim).error?.issues ?? []).toEqual([])
})
