import type { Desk } from '#lib/desk'
import { deskPresence } from '../../app/server/desk/presence'

test('a page that says nothing for twenty seconds is taken to be closed', async () => {
  let now = 0
  const presence = deskPresence({ draft: async () => undefined } as unknown as Desk, () => now)
  const beat = async (name: string, tab: string) => {
    const session = { name, rights: [], csrf: '' }
    const { body } = await presence.answer(session, { tab: tab.repeat(16), document: 'gull' })
    return (body as { here: { name: string }[] }).here.map((one) => one.name)
  }
  await beat('Ann', 'a')
  now += 15_000
  expect(await beat('Bo', 'b')).toEqual(['Ann', 'Bo'])
  now += 6_000
  expect(await beat('Bo', 'b')).toEqual(['Bo'])
})

test('no more than a thousand pages are remembered', async () => {
  const presence = deskPresence({ draft: async () => undefined } as unknown as Desk, () => 0)
  let here: unknown[] = []
  for (let i = 0; i < 1010; i++) {
    const session = { name: `N${i}`, rights: [], csrf: '' }
    const beat = { tab: 'a'.repeat(16), document: 'gull' }
    here = ((await presence.answer(session, beat)).body as { here: unknown[] }).here
  }
  expect(here).toHaveLength(1000)
})
