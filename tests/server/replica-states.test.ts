import { spawnSync } from 'node:child_process'
import type { ClaimStore, ReplicaState } from '#lib/store'
import { GET } from '../../app/health/route'
import { replicaStates } from '../../app/server/dataset/datasets'

const shared = globalThis as typeof globalThis & { claimsMapDatasets?: Partial<ClaimStore> }
const storeWith = (replicas: () => Promise<ReplicaState[]>) => {
  shared.claimsMapDatasets = { faults: async () => [], replicas }
}
afterEach(() => {
  delete shared.claimsMapDatasets
})

test('/health tells the lag of each replica and why one is passed over, and no address', async () => {
  storeWith(async () => [
    { server: 'inside.example/claims', used: true, lagSeconds: 0.2 },
    { server: 'other.example/claims', used: false, lagSeconds: 42, why: 'it lags' },
    { server: 'third.example/claims', used: false, why: 'it does not answer' },
  ])
  const answer = await GET()
  const text = await answer.text()
  expect(answer.status).toBe(200)
  expect((JSON.parse(text) as { replicas: unknown }).replicas).toEqual([
    { replica: 1, used: true, lagSeconds: 0.2 },
    { replica: 2, used: false, lagSeconds: 42, why: 'it lags' },
    { replica: 3, used: false, why: 'it does not answer' },
  ])
  expect(text).not.toMatch(/example/)
})

test('where there are no replicas nothing is said of them', async () => {
  storeWith(async () => [])
  expect(await (await GET()).json()).not.toHaveProperty('replicas')
})

test('replicas that are not looked at yet keep nobody waiting', async () => {
  storeWith(() => new Promise(() => undefined))
  expect(await replicaStates()).toBe('checking')
})

test('a server whose replicas cannot be is not started, and says why without the password', () => {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'server.ts', '-p', '0'],
    {
      encoding: 'utf8',
      env: {
        ...process.env,
        DATABASE_URL: 'postgres://me@one/claims',
        DATABASE_REPLICAS: 'postgres://me:secret@two',
      },
    },
  )
  expect([status, stderr]).toEqual([
    1,
    'DATABASE_REPLICAS: address 1 of 1 is not of the form postgres://user:password@host/database. Correct it, with commas between addresses alone; a comma, @ or / within a password is written as %2C, %40 or %2F\n',
  ])
})
