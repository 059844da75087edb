/**
 * Colour arithmetic for the tests of the palette. A colour is linear red, green, blue from 0 to 1.
 */
export type Linear = readonly [number, number, number]

/** Reads `#rrggbb`. */
function linear(hex: string): Linear {
  const part = (at: number) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [part(1), part(3), part(5)]
}

/** WCAG 2's contrast of two colours, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [x, y] = [a, b]
    .map((hex) => linear(hex))
    .map(([red, green, blue]) => 0.2126 * red + 0.7152 * green + 0.0722 * blue)
    .sort((p, q) => q - p) as [number, number]
  return (x + 0.05) / (y + 0.05)
}

/**
 * What readers without one kind of cone see: Machado, Oliveira and Fernandes 2009, full severity,
 * in linear light.
 */
export const EYES: Record<string, readonly [Linear, Linear, Linear]> = {
  'full colour': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

const apply = (rows: readonly Linear[], [a, b, c]: Linear) =>
  rows.map(([x, y, z]) => x * a + y * b + z * c) as unknown as Linear

/** Oklab (Ottosson 2020): distances in it are about as large as they look. */
function oklab(colour: Linear): Linear {
  const cones = apply(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    colour,
  ).map((value) => Math.cbrt(value)) as unknown as Linear
  return apply(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    cones,
  )
}

/**
 * How far apart two colours look to an eye, as 100 times the distance in Oklab: 2 is about the
 * least one sees.
 */
export function apart(a: string, b: string, eye: string): number {
  const [x, y] = [a, b].map((hex) =>
    oklab(
      apply(EYES[eye]!, linear(hex)).map((value) =>
        Math.min(1, Math.max(0, value)),
      ) as unknown as Linear,
    ),
  ) as [Linear, Linear]
  return 100 * Math.hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2])
}

/** The two colours of `light-dark(#…, #…)`, on light and on dark. */
export function pair(text: string): Record<'light' | 'dark', string> {
  const [, light, dark] = /light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/.exec(text) ?? []
  if (!light || !dark)
    throw new Error(`'${text}' is no pair of colours such as light-dark(#1d2730, #e8ebee)`)
  return { light, dark }
}
