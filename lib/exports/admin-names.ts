import { preferredName } from '#lib/gazetteer'
import type { Place } from '#lib/model'
import type { Records } from './records'

/** The areas a place lies in: itself where it is one. */
export type Admin = { country?: Place; governorate?: string; district?: string }

/** The country, and the names of governorate and district, that a place lies in or is. */
export function adminNames(id: string | undefined, { place }: Pick<Records, 'place'>): Admin {
  const own = id === undefined ? undefined : place(id)
  if (!own) return {}
  const path = [...own.properties.admin.flatMap((area) => place(area) ?? []), own]
  const of = (kind: Place['properties']['kind']) =>
    path.find((item) => item.properties.kind === kind)
  const [governorate, district] = [of('governorate'), of('district')]
  return {
    country: of('country'),
    governorate: governorate && preferredName(governorate),
    district: district && preferredName(district),
  }
}
