/** The sources of Leaflet, one file a class; its own types are those of `leaflet`. */
declare module 'leaflet/src/*'
