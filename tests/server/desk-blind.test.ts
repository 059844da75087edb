import { NOT_BLIND } from '#lib/desk'
import type { DeskView } from '#lib/desk'
import type { DeskHost } from './desk-host'
import { describeDesks } from './desk-places'

const PEOPLE = { Ann: 'coder', Bo: 'coder', Edith: 'editor', Ed: 'editor', Ada: 'admin' } as const
const ID = 'the-wadi-post-2024-05-11'
const DOCUMENT = `/desk/api/documents/${ID}`
const INTAKE = {
  text: 'Council counts twelve dead\nA ward council said that 12 people were killed in Zamzam camp.',
  title: 'Twelve dead',
  outlet: 'The Wadi Post',
  published: '2024-05-11',
  publishedBasis: 'stated',
  language: 'en',
}

describeDesks((place) => {
  let host: DeskHost
  let as: Record<keyof typeof PEOPLE, Record<string, string>>
  const second = (who: keyof typeof PEOPLE) => host.ask('POST', `${DOCUMENT}/second`, as[who], {})
  const mayBeSecond = async (who: keyof typeof PEOPLE) =>
    (
      (await host.ask('GET', '/desk/api/documents', as[who])).body as unknown as {
        mayBeSecond: boolean
      }[]
    )[0]!.mayBeSecond

  beforeAll(async () => {
    host = await place.host(PEOPLE)
    as = await host.signInAll(PEOPLE)
    await host.ask('POST', '/desk/api/documents', as.Ann, INTAKE)
  })
  afterAll(() => host.stop())

  test('an editor who has seen the first coding is no second coder, also after a restart', async () => {
    // nothing is decided yet: what Ada sees tells nothing
    expect((await host.ask('GET', DOCUMENT, as.Ada)).status).toBe(200)
    const decided = { command: { do: 'not-coded', sentence: 0, why: 'Heading.' }, took: 5 }
    const made = await host.ask(
      'POST',
      `${DOCUMENT}/commands`,
      { ...as.Ann, 'if-match': '"1"' },
      decided,
    )
    expect(made.status).toBe(200)
    expect(await mayBeSecond('Edith')).toBe(true)
    expect((await host.ask('GET', DOCUMENT, as.Edith)).status).toBe(200)
    expect(await mayBeSecond('Edith')).toBe(false)
    const refused = await second('Edith')
    expect([refused.status, refused.body.error]).toEqual([422, NOT_BLIND])
    expect(await place.kept(host, (keep) => keep.looked(ID))).toEqual(['edith'])
  })

  test('an editor who has not looked codes it, and is shown the own coding alone from then on', async () => {
    expect((await second('Ed')).status).toBe(200)
    const { body } = await host.ask('GET', DOCUMENT, as.Ed)
    const view = body as unknown as DeskView
    expect([view.coder, view.sentences[0]!.state]).toEqual(['Ed', 'open'])
    expect((await host.ask('GET', DOCUMENT, as.Bo)).status).toBe(403)
  })

  test('what is asked first of a proposal is told whoever codes the draft, and nobody else who codes', async () => {
    const first = (who: keyof typeof PEOPLE, proposal: string) =>
      host.ask('GET', `${DOCUMENT}/first?proposal=${proposal}`, as[who])
    const view = (await host.ask('GET', DOCUMENT, as.Ann)).body as unknown as DeskView
    const open = view.proposals[0]!.key
    const told = await first('Ann', open)
    expect([told.status, told.body.field]).toEqual([200, expect.any(String)])
    expect((told.body.options as unknown[]).length).toBeGreaterThan(0)
    expect((await first('Ann', 'd99')).status).toBe(404)
    expect((await first('Bo', open)).status).toBe(403)
  })
})
