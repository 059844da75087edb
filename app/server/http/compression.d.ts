declare module 'compression' {
  import type { IncomingMessage, ServerResponse } from 'node:http'

  /** What gzips an answer that is written after it, where its type is worth it and the client accepts that. */
  export default function compression(): (
    request: IncomingMessage,
    response: ServerResponse,
    next: () => void,
  ) => void
}
