import { UCDP_PRECISION } from '../rows/precision-codes'
import { mappedReader } from '../rows/mapped-row'
import type { Mapping } from '../rows/mapping'
import type { ClaimFormat } from './claim-format'

const [town, district, province, country] = ['1', '3', '4', '6'].map((code) => UCDP_PRECISION[code])

/**
 * GTD's codebook (START, University of Maryland) as a mapping. A month or a day of 0 is not known.
 * `specificity`: 1 the town, 2 and 3 the smallest area around it that is known, 4 the province, 5
 * not known.
 */
const MAPPING: Mapping = {
  columns: {
    id: 'eventid',
    date: ['iyear', 'imonth', 'iday'],
    lat: 'latitude',
    lon: 'longitude',
    place: 'city',
    country: 'country_txt',
    admin: ['provstate'],
    type: 'attacktype1_txt',
    perpetrator: 'gname',
    target: 'targtype1_txt',
    deaths: 'nkill',
    wounded: 'nwound',
    summary: 'summary',
  },
  precision: {
    column: 'specificity',
    codes: { '1': town!, '2': district!, '3': district!, '4': province!, '5': country! },
  },
}

/** The Global Terrorism Database. Its types of attack are its own, and none of ACLED's. */
export const gtd: ClaimFormat = {
  id: 'gtd',
  label: 'Global Terrorism Database',
  licence: 'START, its terms of use: no redistribution of rows',
  outlet: {
    id: 'gtd',
    names: ['Global Terrorism Database', 'GTD'],
    kind: 'research institute',
  },
  fits: ({ find }) =>
    ['eventid', 'iyear', 'imonth', 'iday', 'latitude'].every((name) => find(name)),
  idColumn: 'eventid',
  required: ['eventid', 'iyear', 'imonth', 'iday', 'latitude', 'longitude'],
  reader: (context) =>
    mappedReader(context, { ...MAPPING, ...context.mapping, columns: MAPPING.columns }),
}
