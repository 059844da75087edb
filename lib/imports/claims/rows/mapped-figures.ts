import { importTold } from '#lib/words'
import type { RowCells } from '../formats/claim-format'
import { clean } from './clean'
import { plainName } from './columns'
import type { Draft } from './draft'
import { readFigure } from './figures'
import type { FieldCell, Mapping } from './mapping'

type Figures = { deaths?: NonNullable<Draft['deaths']>; notes: string[] }

/**
 * The dead and the wounded of a row. A figure that cannot be read costs the figure and not the
 * incident: its words stay in the note. The wounded, and the dead of one side, are in the note,
 * since an incident has one count, of the dead.
 */
export function figuresOf(
  at: RowCells['at'],
  cell: FieldCell,
  mapping: Mapping,
  remark: (what: string) => void,
): Figures {
  const notes: string[] = []
  const figure = (label: string, text: string) => {
    if (text === '') return undefined
    const read = readFigure(text)
    if (!('unread' in read)) return read
    remark(importTold('deaths.unread'))
    notes.push(`${label} as the file writes it: ${clean(text)}.`)
    return undefined
  }
  const [best, low, high] = [
    figure('Deaths', cell('deaths')),
    figure('Lowest number of deaths', cell('deathsLow')),
    figure('Highest number of deaths', cell('deathsHigh')),
  ]
  const deaths = deathsOf(best, low, high)
  if (deaths === 'contrary') {
    remark(importTold('deaths.order'))
    const words = [low, best, high].flatMap((item) => (item ? [item.words] : []))
    return { notes: [...notes, `Deaths as the file writes them: ${clean(words.join(', '))}.`] }
  }
  const wounded = cell('wounded')
  if (wounded) notes.push(`Wounded: ${clean(wounded)}.`)
  const sides = Object.entries(mapping.deathsBySide ?? {}).flatMap(([side, column]) =>
    at(column) === '' ? [] : [`${clean(side)} ${clean(at(column))}`],
  )
  if (sides.length > 0) notes.push(`Deaths by side: ${sides.join(', ')}.`)
  // ACLED's column has this name: its 0 stands for "no figure", in whatever file it was carried to.
  const acledZero =
    deaths?.high === 0 && plainName([mapping.columns?.deaths ?? ''].flat()[0]!) === 'fatalities'
  return {
    ...(deaths && { deaths: acledZero ? { low: 0, high: null, words: 'none reported' } : deaths }),
    notes,
  }
}

type Bounds = NonNullable<Draft['deaths']> | undefined

/** One count of a best figure, a lowest and a highest, as far as they are given and agree. */
function deathsOf(best: Bounds, low: Bounds, high: Bounds): Bounds | 'contrary' {
  if (!low && !high) return best
  const least = low?.low ?? best?.low ?? high?.low ?? null
  const most = high ? high.high : best ? best.high : null
  const middle = best?.low ?? null
  if (
    (least !== null && most !== null && least > most) ||
    (middle !== null && ((least ?? 0) > middle || (most ?? Infinity) < middle))
  )
    return 'contrary'
  const words =
    most === null
      ? `${least} or more`
      : least === most
        ? String(least)
        : `${best ? `best estimate ${best.words}, ` : ''}${least === null ? 'up to' : `${least} to`} ${most}`
  return { low: least, high: most, words }
}
