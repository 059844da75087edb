import { inOnePiece } from './responses'

/** A file that the map draws, which browsers may keep for a day; 404 where there is none. */
export function drawingFile(
  bytes: Uint8Array<ArrayBuffer> | undefined,
  mediaType: string,
): Response {
  if (!bytes) return new Response('This map has no such file.\n', { status: 404 })
  return new Response(inOnePiece(bytes), {
    headers: { 'Cache-Control': 'public, max-age=86400', 'Content-Type': mediaType },
  })
}
