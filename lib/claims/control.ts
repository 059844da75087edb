import { HOLD_OF_STATUS, notParty, partyNot, statusVerdict } from '#lib/model'
import type { ControlStatus, StatusVerdict } from '#lib/model'
import { detail } from './kind'
import type { Kind, Parties } from './kind'
import { stateWords } from './state-words'
import type { Control } from './schemas/control-schema'

type State = Pick<Control, 'holder' | 'status'>

/** The side that a state is about. That somebody else has a place means that this side does not. */
function sideAndStatus(
  { holder, status }: State,
  { side }: Pick<Parties, 'side'>,
): { side: string; status: ControlStatus } {
  const not = partyNot(holder)
  return not ? { side: side(not), status: 'lost' } : { side: side(holder), status }
}

/** What follows where two states are said of one place and time. Symmetric. */
function controlVerdict(a: State, b: State, parties: Pick<Parties, 'side'>): StatusVerdict {
  const [x, y] = [sideAndStatus(a, parties), sideAndStatus(b, parties)]
  return statusVerdict(x.status, y.status, x.side === y.side ? 'one' : 'two')
}

/** The kind `control`. Two claims disagree where what they say excludes each other. */
export const control: Kind<Control> = {
  id: 'control',
  colour: { light: '#00707a', dark: '#3fb8c0' },
  shape: 'square',
  type: ({ status }) =>
    HOLD_OF_STATUS[status] === 'open' ? 'Movement or presence' : 'Who holds it',
  parties: ({ holder }) => [partyNot(holder) ?? holder],
  sides: ({ holder, status }) =>
    ({ has: [holder], gone: [notParty(holder)], open: [] })[HOLD_OF_STATUS[status]],
  details: (claim, parties) => [detail('control', stateWords(claim, parties), parties)],
  disagree: (a, b, parties) =>
    controlVerdict(a, b, parties) === 'excludes'
      ? [
          {
            about: 'holder',
            values: [
              { holder: a.holder, status: a.status },
              { holder: b.holder, status: b.status },
            ],
          },
        ]
      : [],
  hold: ({ holder, status }, parties) => ({
    holder,
    side: parties.side(holder),
    label: parties.label(holder),
    status,
    words: stateWords({ holder, status }, parties),
    holds: HOLD_OF_STATUS[status] === 'has',
  }),
}
