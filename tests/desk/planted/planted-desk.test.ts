import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkHistory, commandChanges, deskTimes, openDesk, tellingLine } from '#lib/desk'
import type { Desk, DeskCommand } from '#lib/desk'
import { runDesk } from '#lib/cli/desk/run'
import { OPENED } from '#lib/desk/history'
import { putRight, requireNonePlanted } from '#lib/desk/planted/opened'
import { secondBody } from '#lib/desk/second/second-coding'
import { folder } from '../invented'
import { MARK, MARKED_TEXT, markedBody } from './marked'

const ID = 'gull-2024-05-07'

/** A desk of which every draft begins with four proposals that are wrong on purpose. */
async function plantingDesk(root = folder()) {
  const desk = await openDesk(root, { now: () => '2024-05-08T09:00:00.000Z', tell: () => {} })
  const act = async (command: DeskCommand) => {
    const { revision } = (await desk.draft(ID))!
    await desk.write(ID, revision, { did: command.do, took: 0 }, (draft) =>
      commandChanges(draft, MARKED_TEXT, command, () => false),
    )
  }
  return { root, desk, act }
}
const begin = (desk: Desk) => desk.begin('Ann', MARKED_TEXT, markedBody())
async function tell(desk: Desk) {
  const { planted, changes } = tellingLine(await desk.lines(ID), 'ann')!
  const { revision } = (await desk.draft(ID))!
  await desk.write(ID, revision, { did: OPENED, took: 0, planted }, () => changes)
}
async function right(desk: Desk, proposal: string) {
  const changes = putRight(await desk.lines(ID), 'ann', proposal)
  const { revision } = (await desk.draft(ID))!
  await desk.write(ID, revision, { did: 'put right', took: 0 }, () => changes)
}
/** Publishes whatever the draft holds, as a plan with nothing against it would. */
async function publish(desk: Desk) {
  const { revision } = (await desk.draft(ID))!
  return desk.publish(ID, revision, (draft) =>
    Promise.resolve({
      files: [{ file: `seeds/${ID}.json`, text: JSON.stringify(draft.claims) }],
      ids: new Map(),
    }),
  )
}
/** What stands against finishing the draft. */
const finish = async (desk: Desk) => requireNonePlanted(await desk.lines(ID), ['ann'])

test('nothing is finished or published before the coder was told, nor while anything planted stands', async () => {
  const { root, desk, act } = await plantingDesk()
  await begin(desk)
  await act({ do: 'accept', proposal: 'd1' })
  await act({ do: 'accept', proposal: 'd3' })
  await act({ do: 'set', claim: 'c2', field: 'places', value: null })
  await act({ do: 'reject', proposal: 'd2' })
  await act({ do: 'reject', proposal: 'd4' })
  await expect(publish(desk)).rejects.toThrow('wrong on purpose. Finish it at the desk')
  await expect(finish(desk)).rejects.toThrow('wrong on purpose. Finish it at the desk')
  await tell(desk)
  const line = (await desk.lines(ID)).at(-1)!
  expect(line).toMatchObject({
    did: 'planted',
    planted: [
      { proposal: 'd1', fault: 'number', became: 'accepted', as: 'd5' },
      { proposal: 'd2', fault: 'speaker', became: 'rejected', as: 'd6' },
      { proposal: 'd3', fault: 'place', became: 'edited', as: 'd7' },
      { proposal: 'd4', fault: 'day', became: 'rejected', as: 'd8' },
    ],
  })
  await expect(publish(desk)).rejects.toThrow('Put it right, or remove it')
  await expect(finish(desk)).rejects.toThrow('Put it right, or remove it')
  // what was told is not taken back
  await desk.undo(ID, (await desk.draft(ID))!.revision)
  await expect(publish(desk)).rejects.toThrow('Put it right, or remove it')
  await right(desk, 'd1')
  const draft = (await desk.draft(ID))!
  // the number is asked again, and what the rules had read is proposed for it
  expect(draft.claims.c1).toMatchObject({ proposal: 'd5' })
  expect(draft.claims.c1!.fields.count).toBeUndefined()
  expect(draft.proposals.d5!.fields.count!.value).toMatchObject({ low: 12 })
  expect(draft.claims.c2).toMatchObject({ proposal: 'd7' })
  await publish(desk)
  expect(readFileSync(join(root, `seeds/${ID}.json`), 'utf8')).not.toMatch(MARK)
  expect((await checkHistory(root)).map(({ wrong }) => wrong)).toEqual([undefined])
  await desk.close()
})

test('a file that is edited by hand and a restart change nothing of it', async () => {
  const root = folder()
  const first = await plantingDesk(root)
  await begin(first.desk)
  await first.act({ do: 'accept', proposal: 'd1' })
  await first.desk.close()
  const path = join(root, 'drafts', ID, 'ann.json')
  const draft = JSON.parse(readFileSync(path, 'utf8'))
  delete draft.planted
  delete draft.claims.c1.proposal
  writeFileSync(path, `${JSON.stringify(draft, null, 2)}\n`)
  // not even without the switch
  const desk = await openDesk(root, { now: () => '2024-05-08T10:00:00.000Z', tell: () => {} })
  expect((await desk.draft(ID))!.planted).toEqual(markedBody().planted)
  await expect(publish(desk)).rejects.toThrow('wrong on purpose')
  await tell(desk)
  expect((await desk.lines(ID)).at(-1)!.planted![0]).toMatchObject({ became: 'accepted' })
  await expect(publish(desk)).rejects.toThrow('Put it right')
  await right(desk, 'd1')
  expect((await desk.draft(ID))!.claims.c1!.fields.count).toBeUndefined()
  await desk.close()
})

test('a sentence made of what was wrong, and a claim that took it over, are asked again as well', async () => {
  const { desk, act } = await plantingDesk()
  await begin(desk)
  await act({ do: 'accept', proposal: 'd2' })
  await act({ do: 'set', claim: 'c1', field: 'summary', value: 'Wren said so.' })
  await act({ do: 'claim', kind: 'incident', start: 150, end: 160 })
  await act({ do: 'carry', claim: 'c2' })
  // the coder notices, and only half of it is mended
  await act({ do: 'set', claim: 'c1', field: 'speaker', value: 'board' })
  await tell(desk)
  await expect(publish(desk)).rejects.toThrow('Put it right')
  await right(desk, 'd2')
  const { claims } = (await desk.draft(ID))!
  expect([claims.c1!.fields.speaker?.value, claims.c1!.fields.summary]).toEqual([
    'board',
    undefined,
  ])
  expect([claims.c2!.fields.speaker, claims.c2!.fields.eventTime?.value]).toEqual([
    undefined,
    '2024-05-07',
  ])
  await desk.close()
})

test('whoever protects a speaker is told first, and a second coder of the document has nothing planted', async () => {
  const { root, desk, act } = await plantingDesk()
  await begin(desk)
  await act({ do: 'claim', kind: 'incident', start: 150, end: 160 })
  await desk.protect(ID, (await desk.draft(ID))!.revision, 'c1', () => false)
  const lines = await desk.lines(ID)
  expect(lines.map(({ did }) => did).slice(-2)).toEqual(['planted', 'protect'])
  expect(lines.at(-2)!.planted!.map(({ became }) => became)).toEqual(Array(4).fill('untouched'))
  expect(JSON.stringify((await desk.draft(ID))!.proposals)).not.toMatch(MARK)
  expect(secondBody(lines, 'Bo', '2024-05-08').planted).toBeUndefined()
  expect(JSON.stringify(secondBody(lines, 'Bo', '2024-05-08'))).not.toMatch(MARK)
  expect((await checkHistory(root)).map(({ wrong }) => wrong)).toEqual([undefined])
  await desk.close()
})

test('how many slip through is told by coder and by what was wrong, and no rule is judged by them', async () => {
  const { root, desk, act } = await plantingDesk()
  await begin(desk)
  await act({ do: 'accept', proposal: 'd1' })
  for (const proposal of ['d2', 'd3', 'd4']) await act({ do: 'reject', proposal })
  await tell(desk)
  await desk.close()
  const [times] = await deskTimes(root)
  expect([times!.rules, times!.planted]).toEqual([
    {},
    {
      number: { found: 0, accepted: 1 },
      speaker: { found: 1, accepted: 0 },
      place: { found: 1, accepted: 0 },
      day: { found: 1, accepted: 0 },
    },
  ])
  const said = jest.spyOn(console, 'log').mockImplementation()
  expect(await runDesk([root, 'times'], root)).toBe(0)
  expect(said.mock.calls.at(-1)![0]).toBe(
    'Ann: of 4 planted, 1 accepted (day 0 of 1, number 1 of 1, place 0 of 1, speaker 0 of 1)',
  )
  said.mockRestore()
})
