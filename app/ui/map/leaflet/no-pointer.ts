/**
 * Stands for Leaflet's touch events made of pointer events in browsers' bundles (`next.config.js`).
 * They are for Internet Explorer and the first Edge: every browser that runs this page and has a
 * touch screen has touch events of its own.
 */
export const addPointerListener = <Listener>(_box: unknown, _type: string, listener: Listener) =>
  listener
/** See `addPointerListener`. */
export const removePointerListener = () => undefined
