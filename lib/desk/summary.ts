import { UNSTATED_PARTY } from '#lib/model'
import type { DeskClaim, DraftBody } from './draft'
import { missingFields } from './fields'
import type { FieldName } from './fields'
import { chosenWords } from './value-words'
import type { DeskContext } from './value-words'

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
  if (missingFields(claim).some((name) => !['summary', 'standing', 'speaker'].includes(name)))
    return undefined
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
