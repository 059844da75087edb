import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  ROLES,
  changedPeople,
  deskPeople,
  hashPassword,
  isPassword,
  nobodysHash,
  rightRefusal,
  rightsOf,
  writePeople,
} from '#lib/desk'
import type { DeskRight, PeopleChange } from '#lib/desk'
import { PASSWORD, cheapHash } from '../server/desk-host'

const root = mkdtempSync(join(tmpdir(), 'claims-map-people-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
const HASH = `$scrypt$ln=17,r=8,p=1$${'A'.repeat(22)}$${'B'.repeat(43)}`
const ANN = { name: 'Ann', role: 'coder' as const, password: HASH }

test('a password is kept as a salted hash at the stated cost, and never twice the same', async () => {
  const [one, two] = [await hashPassword(PASSWORD), await hashPassword(PASSWORD)]
  expect(one).toMatch(/^\$scrypt\$ln=17,r=8,p=1\$/)
  expect(one).not.toBe(two)
  expect(await isPassword(PASSWORD, one)).toBe(true)
})

test('another password is none, and letters that look alike are the same', async () => {
  const hash = cheapHash(PASSWORD)
  expect(await isPassword(PASSWORD, hash)).toBe(true)
  for (const other of [`${PASSWORD} `, PASSWORD.toUpperCase(), '', 'a'.repeat(1000)])
    expect(await isPassword(other, hash)).toBe(false)
  expect(await isPassword('cafe\u0301 by the river', cheapHash('caf\u00e9 by the river'))).toBe(
    true,
  )
  expect(await isPassword(PASSWORD, nobodysHash(hash))).toBe(false)
  expect(await isPassword('', 'none')).toBe(false)
})

test.each(['', 'eleven char', 'a'.repeat(201)])(
  'a password of other than 12 to 200 letters is refused',
  async (text) => {
    await expect(hashPassword(text)).rejects.toThrow(RangeError)
  },
)

test.each([
  ['{', 'is no JSON'],
  ['[]', 'expected object'],
  ['{"people":[{"name":"Ann","role":"boss","password":"x"}]}', "person 1 'Ann' role:"],
  [
    `{"people":[{"name":"Ann","role":"coder","password":"hunter2hunter2"}]}`,
    "person 1 'Ann' password: is no password as npm run desk -- people writes it",
  ],
  [`{"people":[{"name":" ","role":"coder","password":"${HASH}"}]}`, 'person 1'],
  [JSON.stringify({ people: [ANN, { ...ANN, name: 'ann!' }] }), "'ann!': signs as 'Ann' does"],
  [JSON.stringify({ people: [ANN], more: 1 }), 'more'],
])(
  'a desk.json that is wrong (%.60s) says file, person, rule and cure, and no secret',
  async (text, words) => {
    writeFileSync(join(root, 'desk.json'), text)
    const error = await deskPeople(root).then(
      () => new Error('read'),
      (one: Error) => one,
    )
    expect(error.message).toMatch(/^desk\.json: /)
    expect(error.message).toContain(words)
    expect(error.message).toContain('npm run desk -- people')
    expect(error.message).not.toContain('hunter2')
    expect(error.message).not.toContain('\n')
  },
)

test('a project without the file, or with nobody in it, has a desk for one', async () => {
  rmSync(join(root, 'desk.json'))
  expect(await deskPeople(root)).toBeUndefined()
  await writePeople(root, [])
  expect(await deskPeople(root)).toBeUndefined()
})

test('the file is read by its owner alone, and holds what was written', async () => {
  await writePeople(root, [ANN])
  expect(statSync(join(root, 'desk.json')).mode & 0o077).toBe(0)
  expect(await deskPeople(root)).toEqual([ANN])
  expect(readFileSync(join(root, 'desk.json'), 'utf8').endsWith('}\n')).toBe(true)
})

test.each<[PeopleChange, unknown]>([
  [
    { do: 'add', name: ' Bo ', role: 'reader', password: HASH },
    [ANN, { name: 'Bo', role: 'reader', password: HASH }],
  ],
  [{ do: 'role', name: 'ANN', role: 'editor' }, [{ ...ANN, role: 'editor' }]],
  [{ do: 'password', name: 'Ann', password: 'other' }, [{ ...ANN, password: 'other' }]],
  [{ do: 'remove', name: 'ann' }, []],
])('%j changes that and nothing else', (change, then) => {
  expect(changedPeople([ANN], change)).toEqual(then)
})
test.each<PeopleChange>([
  { do: 'add', name: 'ann', role: 'coder', password: HASH },
  { do: 'role', name: 'Bo', role: 'coder' },
  { do: 'remove', name: '../bo' },
  { do: 'remove', name: '…' },
])('%j is refused', (change) => {
  expect(() => changedPeople([ANN], change)).toThrow(RangeError)
})

const RIGHTS: DeskRight[] = [
  'see',
  'code',
  'correct',
  'publish',
  'adjudicate',
  'withdraw',
  'people',
]
test('each role may do what those before it may, and says what it may not', () => {
  const held = ROLES.map(rightsOf)
  expect(held).toEqual([
    ['see'],
    ['see', 'code'],
    ['see', 'code', 'correct', 'publish', 'adjudicate', 'withdraw'],
    RIGHTS,
  ])
  expect(rightRefusal('coder', 'publish')).toBe(
    'A coder may not publish; that is for the role editor or admin.',
  )
  expect(rightRefusal('editor', 'publish')).toBeUndefined()
  expect(rightsOf(undefined)).toEqual(['see', 'code', 'publish', 'adjudicate', 'withdraw'])
})
