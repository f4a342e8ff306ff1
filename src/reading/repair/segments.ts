/** A stretch of written text and where it came from; the text between two stretches is the same on both sides. */
export type Segment = { start: number; end: number; rawStart: number; rawEnd: number }

/** Where an offset of the written text lies in the raw text; segments in order, offsets beyond the ends are clamped. */
export function toRawOffset(segments: readonly Segment[], offset: number): number {
  const segment = lastBefore(segments, offset)
  if (!segment) return Math.max(0, offset)
  if (offset >= segment.end) return segment.rawEnd + offset - segment.end
  return Math.min(segment.rawStart + offset - segment.start, segment.rawEnd)
}

function lastBefore(segments: readonly Segment[], offset: number): Segment | undefined {
  let low = 0
  let high = segments.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((segments[middle]?.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return segments[low - 1]
}
