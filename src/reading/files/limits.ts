/** Largest upload, in bytes. A forty-page colour scan is about 30 MB. */
export const maxFileBytes = 40 * 1024 * 1024

/** What one document may cost; a commune's plan needs about a hundredth of each. */
export const readingLimits = {
  textBytes: 8 * 1024 * 1024,
  zipEntries: 4000,
  /** All parts together, by what the archive itself declares. */
  zipDeclaredBytes: 400 * 1024 * 1024,
  /** One XML part, really inflated. */
  partBytes: 48 * 1024 * 1024,
  partRatio: 250,
  xmlDepth: 400,
  xmlNodesAtOnce: 400_000,
  blocks: 60_000,
  pdfPages: 300,
  ocrPages: 120,
  picturePixels: 120_000_000,
  /** Pictures that have to be decoded whole: A4 at 400 dpi. */
  decodedPixels: 16_000_000,
  /** What is given to text recognition: A4 at 215 dpi, where capitals of 14 points are 28 pixels high. */
  recognisedPixels: 4_400_000,
  /** All that reading one file may take above the idle server. */
  memoryBytes: 240 * 1024 * 1024,
  /** V8's own share of it in the reading process. */
  heapMegabytes: 160,
  textSeconds: 10,
  ocrSecondsPerPage: 30,
} as const
