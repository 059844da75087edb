import { deskHost } from './desk-host'
import type { DeskHost } from './desk-host'

const PEOPLE = { Ann: 'coder', Ada: 'admin' } as const
let host: DeskHost
let ada: Record<string, string>
beforeAll(async () => {
  host = await deskHost(PEOPLE)
  ada = await host.signIn('Ada')
})
afterAll(() => host.stop())

const change = (who: Record<string, string>, body: unknown) =>
  host.ask('POST', '/desk/api/people', who, body)
const seen = (who: Record<string, string>) => host.ask('GET', '/desk/api/documents', who)

test('an admin signs somebody out everywhere, who may sign in again', async () => {
  const [one, two] = [await host.signIn('Ann'), await host.signIn('Ann')]
  expect((await change(one, { do: 'sign-out', name: 'Ada' })).status).toBe(403)
  expect((await change(ada, { do: 'sign-out', name: ' ann ' })).status).toBe(200)
  for (const who of [one, two]) expect((await seen(who)).status).toBe(401)
  expect((await seen(ada)).status).toBe(200)
  expect((await seen(await host.signIn('Ann'))).status).toBe(200)
  const nobody = await change(ada, { do: 'sign-out', name: 'Zoe' })
  expect([nobody.status, nobody.body.error]).toEqual([422, "Nobody at the desk is called 'Zoe'."])
})

test.each([
  ['taken from the desk', { do: 'remove', name: 'Ada' }],
  ['given another role', { do: 'role', name: 'ADA', role: 'editor' }],
])('the last admin is not %s', async (_, body) => {
  const { status, body: said } = await change(ada, body)
  expect([status, said.error]).toEqual([422, 'Somebody has to stay admin.'])
})
