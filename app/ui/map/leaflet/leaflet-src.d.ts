/** The sources of Leaflet, one file for each class. They have the types of `leaflet`. */
declare module 'leaflet/src/*'
