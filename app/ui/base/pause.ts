/**
 * Lets the browser draw and answer before the caller goes on. Work that would hold a phone up is cut
 * into slices with a pause between them, each short of what a reader notices (50 ms on a slow
 * phone).
 */
export const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))
