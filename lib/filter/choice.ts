import { chosen } from './filter'
import type { Choice } from './filter'

/** A value and the bodies that it speaks for, nearest first; only speakers have any. */
type Bodies = (value: string) => readonly string[]

/** Whether all of some values are chosen, none, or some of them: the state of their checkbox. */
export function choiceState(
  choice: Choice | undefined,
  values: readonly string[],
  bodies: Bodies,
): 'all' | 'none' | 'some' {
  const on = values.filter((value) => chosen(choice, [value], bodies(value))).length
  return on === values.length ? 'all' : on === 0 ? 'none' : 'some'
}

/**
 * A choice after the checkbox of some values is switched: all of them on, or off where all were on.
 * What is off is named one by one, so that values that come later are let through; `undefined`
 * where nothing is off.
 */
export function switched(
  choice: Choice | undefined,
  values: readonly string[],
  turned: readonly string[],
  bodies: Bodies,
): Choice | undefined {
  const turnOn = choiceState(choice, turned, bodies) !== 'all'
  const off = values
    .filter((value) => (turned.includes(value) ? !turnOn : !chosen(choice, [value], bodies(value))))
    .sort()
  return off.length === 0 ? undefined : { not: off }
}

/**
 * The choice of one row alone: "only" a body is the body with its members, and a body by itself is
 * all but the others.
 */
export function onlyOf(
  { value, role }: { value: string; role: string },
  values: readonly string[],
): Choice {
  return role === 'itself'
    ? { not: values.filter((other) => other !== value).sort() }
    : { only: [value] }
}
