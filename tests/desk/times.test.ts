import { deskTimes } from '#lib/desk'
import type { DeskCommand } from '#lib/desk'
import { commandChanges } from '#lib/desk'
import { runDesk } from '#lib/cli/desk/run'
import { TEXT, bodyOfText, deskOn, folder } from './invented'

const ID = 'gull-2024-05-07'
const span = { start: 0, end: 68 }
const proposal = (rule: string, harm: string) => ({
  kind: 'casualties' as const,
  span,
  quote: { start: 24, end: 45 },
  fields: { harm: { value: harm } },
  offered: {},
  asks: [],
  rule,
})

test('minutes, keys a claim and what became of each rule’s proposals are told from the history', async () => {
  const root = folder()
  const { desk } = await deskOn(root)
  await desk.begin('Ann', TEXT, {
    ...bodyOfText(),
    proposals: {
      d1: proposal('count-of', 'killed'),
      d2: proposal('count-of', 'wounded'),
      d3: proposal('verb-of', 'missing'),
    },
  })
  let revision = 1
  const act = async (command: DeskCommand, took: number) => {
    await desk.write(ID, revision++, { did: command.do, took, keys: 3 }, (draft) =>
      commandChanges(draft, TEXT, command, () => false),
    )
  }
  await act({ do: 'accept', proposal: 'd1' }, 60_000)
  await act({ do: 'accept', proposal: 'd2' }, 30_000)
  await act({ do: 'set', claim: 'c2', field: 'harm', value: 'killed' }, 30_000)
  // an hour away from the desk counts as five minutes
  await act({ do: 'reject', proposal: 'd3' }, 3_600_000)
  await desk.close()
  expect(await deskTimes(root)).toEqual([
    {
      document: ID,
      coder: 'Ann',
      minutes: 7,
      claims: 2,
      keysPerClaim: 6,
      rules: {
        'count-of': { accepted: 1, edited: 1, rejected: 0 },
        'verb-of': { accepted: 0, edited: 0, rejected: 1 },
      },
    },
  ])
  const said = jest.spyOn(console, 'log').mockImplementation()
  expect(await runDesk([root, 'times'], root)).toBe(0)
  expect(said.mock.calls.join('\n')).toBe(
    [
      `${ID}  Ann  7.0 min  2 claims  6.0 keys a claim`,
      'median of 1: 7.0 min, 6.0 keys a claim',
      'count-of: 1 accepted, 1 edited, 0 rejected',
      'verb-of: 0 accepted, 0 edited, 1 rejected',
    ].join('\n'),
  )
  said.mockRestore()
})

test('a desk at which nothing was coded says so', async () => {
  const said = jest.spyOn(console, 'log').mockImplementation()
  expect(await runDesk([folder(), 'times'], '.')).toBe(0)
  expect(said).toHaveBeenCalledWith('Nothing was coded at the desk of this project yet.')
  said.mockRestore()
})
