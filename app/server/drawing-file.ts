import { contentTag, inOnePiece, taggedResponse } from './responses'

/**
 * A file that the map draws; 404 where there is none. Browsers keep it and ask each time whether it
 * is still the same, so that a map that was built anew is seen at the next look.
 * @param type its media type, or the headers that say how it is encoded as well.
 */
export function drawingFile(
  request: Request,
  bytes: Uint8Array<ArrayBuffer> | undefined,
  type: string | Record<string, string>,
): Response {
  if (!bytes) return new Response('This map has no such file.\n', { status: 404 })
  return taggedResponse(request, contentTag(bytes), () => inOnePiece(bytes), {
    'Cache-Control': 'no-cache',
    ...(typeof type === 'string' ? { 'Content-Type': type } : type),
  })
}
