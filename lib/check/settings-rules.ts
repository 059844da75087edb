import { closest } from '#lib/gazetteer'
import { NEUTRAL_SETTINGS } from '#lib/model'
import type { Issue, Party, Project, ProjectSettings } from '#lib/model'

type Found = Pick<Issue, 'value' | 'rule' | 'cure'>

/**
 * What could be better in checked records and stops nothing, for whoever runs the map: that the
 * folder has no `project.json`.
 */
export function projectNotes({ settings }: Pick<Project, 'settings'>): Issue[] {
  if (settings !== NEUTRAL_SETTINGS) return []
  return [
    {
      file: 'project.json',
      record: '',
      value: '',
      rule: 'is not there: the map has no name, its clock is UTC, and no country is named',
      cure: 'Write {"$schema": "data/schema/project.schema.json", "id": "…", "title": {"en": "…"}, "countries": ["…"], "timeZone": "…"} into it; data/FIELDS.md lists its fields.',
    },
  ]
}

/** Rules of `project.json` that no schema can say: the side it names is known, home lies in the box. */
export function settingsRules(settings: ProjectSettings, parties: readonly Party[]): Found[] {
  return [...sideRules(settings, parties), ...homeRules(settings.region)]
}

function sideRules({ roles: { state } }: ProjectSettings, parties: readonly Party[]): Found[] {
  const sides = new Set(parties.flatMap(({ id, side }) => [id, ...(side ? [side] : [])]))
  if (state === undefined || sides.has(state)) return []
  const near = closest(state, [...sides], 1)[0]
  return [
    {
      value: state,
      rule: 'in roles.state is no party and no side',
      cure: near ? `Did you mean '${near}'?` : 'Name a party of data/parties.json.',
    },
  ]
}

function homeRules({ box, home }: ProjectSettings['region']): Found[] {
  if (!box || !home) return []
  const width = box[2] - box[0] + (box[2] < box[0] ? 360 : 0)
  const east = (longitude: number) => (longitude - box[0] + 360) % 360 <= width
  const inside = east(home[0]) && east(home[2]) && home[1] >= box[1] && home[3] <= box[3]
  return inside
    ? []
    : [
        {
          value: home.join(', '),
          rule: 'in region.home lies outside region.box, which is all that the map can show',
          cure: 'Widen the box, or move home into it.',
        },
      ]
}
