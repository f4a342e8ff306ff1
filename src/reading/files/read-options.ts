/** A file as it was handed in. */
export type FileInput = { name: string; bytes: Uint8Array }

/** `page` counts from 1. */
export type Progress = { page: number; pages: number }

export type ReadOptions = { signal?: AbortSignal; onProgress?: (progress: Progress) => void }
