import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DeskView } from '#lib/desk'
import type { DeskHost } from './desk-host'
import { describeDesks } from './desk-places'

const PEOPLE = { Ann: 'coder', Bo: 'coder', Edith: 'editor', Ada: 'admin' } as const

describeDesks((place) => {
  let host: DeskHost
  /** The headers of everybody, signed in once. */
  let as: Record<keyof typeof PEOPLE, Record<string, string>>

  beforeAll(async () => {
    host = await place.host(PEOPLE)
    as = await host.signInAll(PEOPLE)
  })
  afterAll(() => host.stop())

  describe('a document that two have coded', () => {
    const other = '/desk/api/documents/the-weir-times-2024-05-12'
    const say = async (who: keyof typeof PEOPLE, what: string, body: unknown = {}, of = '') => {
      const seen = await host.ask('GET', other + of, as[who])
      const revision = (seen.body as unknown as DeskView).revision
      return host.ask(
        'POST',
        `${other}/${what}${of}`,
        { ...as[who], 'if-match': `"${revision}"` },
        body,
      )
    }
    /** Leaves nothing of it open. */
    async function finish(who: keyof typeof PEOPLE) {
      const { sentences, proposals } = (await host.ask('GET', other, as[who]))
        .body as unknown as DeskView
      for (const command of [
        ...proposals.map(({ key }) => ({ do: 'reject', proposal: key })),
        ...sentences.map(({ start }) => ({ do: 'not-coded', sentence: start, why: 'Heading.' })),
      ])
        await say(who, 'commands', { command, took: 5 })
      expect((await say(who, 'finish')).status).toBe(200)
    }

    test('is seen decided by the two and by editors, and by no other coder', async () => {
      const text = 'A spokesman said that the weir was closed on Sunday.'
      const intake = {
        text,
        title: 'A weir is closed',
        outlet: 'The Weir Times',
        published: '2024-05-12',
        publishedBasis: 'stated',
        language: 'en',
      }
      expect((await host.ask('POST', '/desk/api/documents', as.Ann, intake)).status).toBe(201)
      await finish('Ann')
      await host.ask('POST', `${other}/second`, as.Edith, {})
      await finish('Edith')
      expect((await host.ask('POST', `${other}/comparison`, as.Edith, {})).status).toBe(200)
      const seen = async (who: keyof typeof PEOPLE) =>
        (await host.ask('GET', `${other}?of=decided`, as[who])).status
      expect(await Promise.all([seen('Ann'), seen('Edith'), seen('Ada'), seen('Bo')])).toEqual([
        200, 200, 200, 403,
      ])
    })

    test('is not withdrawn for a reason that holds a name which must stand nowhere', async () => {
      const list = join(host.root, '..', `names-${process.pid}.txt`)
      writeFileSync(list, 'Quill Vormark\n')
      process.env.PROTECTED_NAMES = list
      try {
        const why = 'It named Quill Vormark.'
        const { status, body } = await say('Edith', 'withdrawal', { why }, '?of=decided')
        expect([status, body.error]).toEqual([
          422,
          'The reason holds a name that must stand nowhere. Say it without the name.',
        ])
      } finally {
        delete process.env.PROTECTED_NAMES
        rmSync(list)
      }
    })
  })
})
