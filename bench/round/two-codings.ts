import type { Coded } from '../../tests/browser/coder/wanted'

/** Who codes a document: the first coder, or the second one, who has not seen it. */
export type Coder = 'first' | 'second'

/** Types that two coders take for one another. */
const OTHER_TYPE: Record<string, [string, string]> = {
  'Armed clash': ['Violence against civilians', 'Attack'],
  Attack: ['Battles', 'Armed clash'],
}

const isDay = (time: unknown) => typeof time === 'string' && /^\d{4}-\d\d-\d\d$/.test(time)
const dayBefore = (day: unknown) =>
  new Date(Date.parse(`${String(day)}T00:00Z`) - 86_400_000).toISOString().slice(0, 10)

/** The day of a claim as one coder has it who reads the sentence otherwise. */
function otherDay(claim: Coded): Partial<Coded> {
  if (isDay(claim.eventTime)) return { eventTime: dayBefore(claim.eventTime) }
  return isDay(claim.asOf) && claim.kind === 'control' ? { asOf: dayBefore(claim.asOf) } : {}
}

/** What happened, who was counted, or how a place was held, as another reading has it. */
function otherKind(claim: Coded): Partial<Coded> {
  const type = OTHER_TYPE[String(claim.subEventType)]
  if (claim.kind === 'incident' && type) return { eventType: type[0], subEventType: type[1] }
  if (claim.kind === 'casualties' && !claim.parts)
    return { group: claim.group === 'all' ? 'civilians' : 'all' }
  return claim.kind === 'control' && claim.status === 'held' ? { status: 'secured' } : {}
}

const otherStanding = (standing: string, { standing: was }: Coded): Partial<Coded> =>
  was === standing ? { standing: 'stated' } : { standing }

/** Of the claims that another reading has otherwise, every so many-th is read so by the second coder. */
const EVERY = 3

/** Where a coder's claim differs from the one that was coded by hand: by its place among the claims. */
function differs(claim: Coded, i: number, who: Coder, isOther: boolean): Partial<Coded> {
  const isSecond = who === 'second'
  if (isSecond && isOther) return otherKind(claim)
  // both read it otherwise, each in their own way
  if (i % 8 === 5) return otherStanding(isSecond ? 'alleged' : 'reported', claim)
  if (!isSecond) return i % 4 === 2 ? otherStanding('reported', claim) : {}
  if (i % 4 === 1) return otherStanding('reported', claim)
  if (i % 6 === 4) return otherDay(claim)
  const isNamed = Array.isArray(claim.perpetrator) && claim.perpetrator[0] !== 'unstated'
  return i % 7 === 6 && isNamed && claim.kind === 'incident' ? { perpetrator: ['unstated'] } : {}
}

/**
 * The claims of a document as one of two coders codes them who read it apart: some stand otherwise,
 * and the second one takes one sentence for no claim. It is the same every time.
 */
export function codingOf(claims: readonly Coded[], who: Coder): Coded[] {
  const named = new Set(claims.flatMap(({ partOf, answers }) => [partOf, answers].flat()))
  const left = claims.findLastIndex(({ id }) => !named.has(id))
  const others = claims.filter((claim) => Object.keys(otherKind(claim)).length > 0)
  return claims.flatMap((claim, i) => {
    // what one of them alone has nobody compares: it is read as by hand
    if (i === left) return who === 'second' ? [] : [claim]
    const isOther = others.indexOf(claim) % EVERY === 0
    return [{ ...claim, ...differs(claim, i, who, isOther) } as Coded]
  })
}
