import { join } from 'node:path'
import { renderAsync } from '@resvg/resvg-js'

/** A font with both Latin and Arabic letters, from a package: whatever the machine has, the picture is the same. */
const FONTS = [
  '400Regular/IBMPlexSansArabic_400Regular.ttf',
  '600SemiBold/IBMPlexSansArabic_600SemiBold.ttf',
].map((file) => join(process.cwd(), 'node_modules/@expo-google-fonts/ibm-plex-sans-arabic', file))

/** An SVG as a PNG of a width in pixels, made beside the server's own thread. */
export async function renderPng(svg: string, width: number): Promise<Uint8Array<ArrayBuffer>> {
  const image = await renderAsync(svg, {
    fitTo: { mode: 'width', value: width },
    font: { loadSystemFonts: false, fontFiles: FONTS, defaultFontFamily: 'IBM Plex Sans Arabic' },
  })
  return new Uint8Array(image.asPng())
}
