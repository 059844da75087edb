import { UNSTATED_PARTY } from '#lib/model'
import type { DeskClaim, DraftBody } from './draft'
import type { DeskKind, FieldName } from './fields'
import { chosenWords } from './value-words'
import type { DeskContext } from './value-words'

/** What the sentence that is made of a claim says, by kind: another value of these makes another one. */
const TOLD: Record<DeskKind, readonly FieldName[]> = {
  incident: ['type', 'perpetrator', 'target', 'places', 'eventTime'],
  casualties: ['count', 'harm', 'perpetrator', 'places', 'eventTime'],
  control: ['holder', 'status', 'places', 'asOf'],
  damage: ['object', 'extent', 'perpetrator', 'places', 'eventTime'],
  statement: ['act', 'places', 'eventTime'],
}

/** Whether the sentence that is made of a claim says something of a field. */
export const isTold = (field: FieldName, kind: DeskKind): boolean => TOLD[kind].includes(field)

/**
 * A claim in one sentence, made of its decided fields alone, for the coder to take or to write
 * better; `undefined` while a field that it says is not decided.
 */
export function composedSummary(
  draft: DraftBody,
  claim: DeskClaim,
  context: DeskContext,
): string | undefined {
  const { fields, kind } = claim
  if (TOLD[kind].some((name) => !fields[name])) return undefined
  const holder = fields.holder?.value as string | undefined
  const said = (name: FieldName) => chosenWords(name, fields[name]?.value, draft, context, holder)
  const has = (name: FieldName) => fields[name] !== undefined && fields[name].value !== null
  const named = (name: FieldName) => !(fields[name]?.value as string[]).includes(UNSTATED_PARTY)
  const { tell, words } = context
  const what = {
    casualties: () =>
      [
        tell('summary.casualties', { count: said('count'), harm: said('harm') }),
        ...(named('perpetrator') ? [tell('summary.by', { by: said('perpetrator') })] : []),
      ].join(' '),
    incident: () =>
      [
        said('type'),
        ...(named('perpetrator') ? [tell('summary.by', { by: said('perpetrator') })] : []),
        ...(named('target') ? [tell('summary.against', { target: said('target') })] : []),
      ].join(' '),
    control: () => said('status'),
    damage: () =>
      [
        words.say('detail.damageOf', { object: said('object'), extent: said('extent') }),
        ...(named('perpetrator') ? [tell('summary.by', { by: said('perpetrator') })] : []),
      ].join(' '),
    statement: () => said('act'),
  }[kind]()
  const when = kind === 'control' ? 'asOf' : 'eventTime'
  const circumstances = [
    ...(has('places') ? [said('places')] : []),
    ...(has(when) ? [said(when)] : []),
  ]
  return tell('summary.whole', { what, circumstances: words.join(circumstances) })
}
