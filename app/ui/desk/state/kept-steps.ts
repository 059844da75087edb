import { ownSession } from './desk-api'

/** A step of a coder that is on its way to the server: where it is sent, and what. */
export type DeskStep = { path: string; body: unknown }
/** Steps that the server has not answered, and the revision of the draft that they begin at. */
export type KeptSteps = { revision: number; steps: DeskStep[] }

/** Of a team, each has the own ones in a browser that they share. */
function keyOf(id: string): string {
  const { name, role } = ownSession() ?? {}
  const of = new URLSearchParams(window.location.search).get('of')
  const draft = of === null ? id : `${id} ${of}`
  return role === undefined ? `desk/${draft}` : `desk/${draft}/${name}`
}

/** Steps of a document that a closed page or a dead server left unsaved; none where all were saved. */
export function keptSteps(id: string): KeptSteps {
  try {
    return JSON.parse(localStorage.getItem(keyOf(id)) ?? '') as KeptSteps
  } catch {
    return { revision: 0, steps: [] }
  }
}

/** Keeps the unsaved steps of a document in the browser until the server has them. */
export function keepSteps(id: string, { revision, steps }: KeptSteps): void {
  try {
    const plain = steps.map(({ path, body }) => ({ path, body }))
    if (steps.length === 0) localStorage.removeItem(keyOf(id))
    else localStorage.setItem(keyOf(id), JSON.stringify({ revision, steps: plain }))
  } catch {
    // without storage the steps live as long as the page
  }
}
