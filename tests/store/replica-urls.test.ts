import { openStore } from '#lib/store'

const PRIMARY = 'postgres://me:secret@one/claims'
const open =
  (replicas: string, url = PRIMARY) =>
  () =>
    openStore({ root: '.', url, replicas })

test.each([
  ['', PRIMARY],
  [' ', ''],
  ['postgres://me:secret@two/claims', PRIMARY],
  [' postgresql://two:5433/claims , postgres:///claims?host=/run/other ', PRIMARY],
  ['postgres://me@one:5433/claims,postgres://me@one/other', PRIMARY],
])("DATABASE_REPLICAS '%s' is well", async (replicas, url) => {
  const store = open(replicas, url)()
  await store.close()
})

test.each([
  ['two/claims', /address 1 of 1 is not of the form postgres:\/\/user:password@host\/database\. /],
  ['http://me:secret@two/claims', /address 1 of 1 is not of the form/],
  ['postgres://me:secret@two', /address 1 of 1 is not of the form/],
  ['postgres://me:secret@two/claims,', /address 2 of 2 is not of the form/],
  ['postgres://me:sec,ret@two/claims', /address 1 of 2 is not of the form .* %2C/],
  ['host=two password=secret dbname=claims', /address 1 of 1 is not of the form/],
  [
    'postgres://me:secret@one/claims',
    /address 1 of 1 is one\/claims, which DATABASE_URL names already\. Name each replica once/,
  ],
  [
    'postgres://me:secret@two/claims,postgres://you:secret@two:5432/claims',
    /address 2 of 2 is two:5432\/claims, which address 1 of 2 names already/,
  ],
])(
  "DATABASE_REPLICAS '%s' is refused with rule and cure, and without the password",
  (replicas, message) => {
    let said = ''
    try {
      open(replicas)()
    } catch (error) {
      said = (error as Error).message
    }
    expect(said).toMatch(/^DATABASE_REPLICAS: /)
    expect(said).toMatch(message)
    expect(said).not.toMatch(/sec|ret@/)
  },
)

test('replicas of nothing are refused', () => {
  expect(open('postgres://two/claims', '')).toThrow(
    'DATABASE_REPLICAS: there is no DATABASE_URL whose replicas these could be.',
  )
})
