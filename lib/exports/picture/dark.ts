import { kinds } from '#lib/claims'

/** The page's colours on a light ground, and what stands for each on a dark one. */
const DARK: Readonly<Record<string, string>> = {
  '#1d2730': '#e8ebee',
  '#55606a': '#a9b3bb',
  '#ffffff': '#1a2026',
  '#e9eff3': '#151b20',
  '#fbfaf7': '#262d33',
  '#a9b7c1': '#56646f',
  '#8d8fa0': '#83869a',
  '#8a1c4a': '#f3a6c4',
  ...Object.fromEntries(kinds.map(({ colour }) => [colour.light, colour.dark])),
}

/**
 * A picture on a dark ground: each colour of an attribute is replaced by its dark one. Texts are
 * escaped and hold no attributes, so they stay as they are.
 */
export const inTheDark = (markup: string): string =>
  markup.replace(/="(#[0-9a-f]{6})"/g, (whole, colour: string) =>
    colour in DARK ? `="${DARK[colour]}"` : whole,
  )
