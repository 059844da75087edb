/**
 * Stands for Leaflet's drawing in VML, the language of Internet Explorer 8, in browsers' bundles
 * (`next.config.js`): every browser that runs this page draws SVG.
 */
export const vmlCreate = undefined
/** See `vmlCreate`. */
export const vmlMixin = {}
