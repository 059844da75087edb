import type { Layer } from './layers'

/**
 * The outline of a kind's mark by shape, as an SVG path in a box of 20: for the page and for shared
 * pictures.
 */
export const MARK_OUTLINES: Record<Layer['shape'], string> = {
  diamond: 'M10 1.5 18.5 10 10 18.5 1.5 10Z',
  circle: 'M10 2a8 8 0 1 1 0 16 8 8 0 0 1 0-16Z',
  square: 'M2.8 2.8h14.4v14.4H2.8Z',
  triangle: 'M10 1.8 18.6 17H1.4Z',
  hexagon: 'M5.8 2.7h8.4L18.4 10l-4.2 7.3H5.8L1.6 10Z',
  dot: 'M10 6a4 4 0 1 1 0 8 4 4 0 0 1 0-8Z',
}
/** The lower half of each outline in the same box. It is filled where a mark is half sure. */
export const MARK_HALVES: Record<Layer['shape'], string> = {
  diamond: 'M1.5 10h17L10 18.5Z',
  circle: 'M2 10h16a8 8 0 0 1-16 0Z',
  square: 'M2.8 10h14.4v7.2H2.8Z',
  triangle: 'M5.4 10h9.2L18.6 17H1.4Z',
  hexagon: 'M1.6 10h16.8l-4.2 7.3H5.8Z',
  dot: 'M6 10h8a4 4 0 0 1-8 0Z',
}
